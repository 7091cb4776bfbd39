/** The CRM's side: its Email Opt Out, the connector, and the sync. Where there is no record it says so in words. */

import { RefreshCw } from 'lucide-react';
import { crmName, settingNames } from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { Button } from '../../ui/button.tsx';
import './card.css';
import './crm-card.css';
import { Act, type RecordProps, RecordRow } from './record-row.tsx';

export function CrmCard({ onSettings, ...props }: RecordProps & { readonly onSettings: () => void }) {
  const { run, settings, person, step } = useExplorer();
  const { record } = run;
  const name = crmName(settings);
  if (settings.crm === 'none')
    return (
      <p className="crm-none">
        No CRM is connected, so there is nothing to sync with.
        <Button weight="quiet" onClick={onSettings}>
          Choose a CRM
        </Button>
      </p>
    );
  const verified = record.connector === 'verified';
  const byHand = run.simulation.events.includes('admin.synced');
  const newest = record.lastChanged !== null || step?.changes.some(({ field }) => field === 'lastChanged');
  return (
    <article className="card crm" aria-label={`The ${name} side`}>
      <header className="card-head">
        <h2>{name}</h2>
        {settings.assigned ? (
          <p className="card-note">{person}’s record</p>
        ) : (
          <p className="card-note">
            no record: {person} is not {settingNames(settings, 'assigned').short}
          </p>
        )}
      </header>
      <dl>
        {record.crmOptOut !== null && (
          <RecordRow field="crmOptOut" previewed={props.previewed} onFire={props.onFire}>
            <Act
              event={record.crmOptOut ? 'crmUser.untickedOptOut' : 'crmUser.tickedOptOut'}
              as={`somebody in ${name}`}
              {...props}
            >
              {record.crmOptOut ? 'Untick' : 'Tick'}
              <span className="visually-hidden"> Email Opt Out</span>
            </Act>
          </RecordRow>
        )}
        {typeof record.crmDoNotEmail === 'boolean' && (
          <RecordRow field="crmDoNotEmail" previewed={props.previewed} onFire={props.onFire}>
            <Act
              event={record.crmDoNotEmail ? 'crmUser.untickedDoNotEmail' : 'crmUser.tickedDoNotEmail'}
              as={`somebody in ${name}`}
              {...props}
            >
              {record.crmDoNotEmail ? 'Untick' : 'Tick'}
              <span className="visually-hidden"> the checkbox for Do Not Email</span>
            </Act>
          </RecordRow>
        )}
        {newest && <RecordRow field="lastChanged" previewed={props.previewed} />}
        <RecordRow field="connector" previewed={props.previewed}>
          <Act
            event={verified ? 'admin.unverifiedConnector' : 'admin.verifiedConnector'}
            as="an administrator"
            {...props}
          >
            {verified ? (byHand ? 'Pause' : 'Unverify') : byHand ? 'Unpause' : 'Verify'}
          </Act>
        </RecordRow>
      </dl>
      <div className="crm-sync">
        <Button
          onClick={() => props.onFire('connector.synced')}
          onMouseEnter={() => props.onPreview('connector.synced', true)}
          onMouseLeave={() => props.onPreview('connector.synced', false)}
          onFocus={({ target }) => target.matches(':focus-visible') && props.onPreview('connector.synced', true)}
          onBlur={() => props.onPreview('connector.synced', false)}
        >
          <RefreshCw size={15} aria-hidden="true" />
          {byHand ? 'The schedule syncs' : 'Synchronize with CRM'}
        </Button>
        {byHand && (
          <Act event="admin.synced" as="an administrator, or a marketer" {...props}>
            Sync with CRM, by hand
          </Act>
        )}
      </div>
    </article>
  );
}
