/** The prospect's record as an administrator sees it in Pardot, with the links that stand beside its fields. */

import { Suspense, useState } from 'react';
import { SOFT_BOUNCE_LIMIT, settingNames, valueWords } from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { Button } from '../../ui/button.tsx';
import { lazyNamed } from '../../ui/lazy-named.ts';
import './card.css';
import './record-card.css';
import { Act, type RecordProps, RecordRow } from './record-row.tsx';

const RecordSheet = lazyNamed(() => import('./record-sheet.tsx'), 'RecordSheet');

const PIPS = Array.from({ length: SOFT_BOUNCE_LIMIT }, (_, place) => place + 1);

export function RecordCard(props: RecordProps) {
  const { person, run, settings, step } = useExplorer();
  const { record } = run;
  const { previewed } = props;
  const matters = (field: 'requested' | 'breach') =>
    record[field] || (step?.changes.some((change) => change.field === field) ?? false);
  return (
    <article className="card record" aria-label={`${person} in Pardot`}>
      <header className="card-head">
        <span className="record-face" aria-hidden="true">
          {person.charAt(0)}
        </span>
        <div>
          <h2>{person}</h2>
          <p className="card-note">Prospect in Pardot</p>
        </div>
        {settings.crm !== 'none' && (
          <p className="card-note card-end">
            {settings.assigned
              ? `${settingNames(settings, 'assigned').short}, so it syncs`
              : `not ${settingNames(settings, 'assigned').short}`}
          </p>
        )}
      </header>
      <dl>
        <RecordRow field="optedOut" previewed={previewed} onFire={props.onFire}>
          <OptedOutAct {...props} />
        </RecordRow>
        <RecordRow field="doNotEmail" previewed={previewed} onFire={props.onFire}>
          <Act
            event={record.doNotEmail ? 'admin.untickedDoNotEmail' : 'admin.tickedDoNotEmail'}
            as="an administrator who edits the prospect"
            {...props}
          >
            {record.doNotEmail ? 'Untick' : 'Tick'}
            <span className="visually-hidden"> Do Not Email</span>
          </Act>
        </RecordRow>
        <RecordRow field="hardBounced" previewed={previewed} onFire={props.onFire}>
          {record.hardBounced && (
            <>
              <ResetAct event="admin.resetHardBounce" {...props} />
              <Act event="admin.correctedEmail" as="an administrator" {...props}>
                Correct<span className="visually-hidden"> the address</span>
              </Act>
            </>
          )}
        </RecordRow>
        <RecordRow field="softBounces" previewed={previewed}>
          <span className="record-pips" aria-hidden="true">
            {PIPS.map((place) => (
              <i key={place} className={place <= record.softBounces ? 'record-pip record-pip-on' : 'record-pip'} />
            ))}
          </span>
          {record.softBounces > 0 && <ResetAct event="admin.resetSoftBounces" {...props} />}
        </RecordRow>
        {matters('requested') && (
          <RecordRow
            field="requested"
            previewed={previewed}
            value={<b>{valueWords(run.simulation.edition, 'requested', record.requested)}</b>}
          />
        )}
        {matters('breach') && (
          <RecordRow
            field="breach"
            previewed={previewed}
            value={
              <b className={record.breach ? 'record-breach' : ''}>
                {valueWords(run.simulation.edition, 'breach', record.breach)}
              </b>
            }
          />
        )}
      </dl>
      <AskAboutRecord />
    </article>
  );
}

/** For whoever has another record in front of them. */
function AskAboutRecord() {
  const [open, setOpen] = useState(false);
  return (
    <p className="record-ask">
      <Button weight="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Enter the record that you see
      </Button>
      {open && (
        <Suspense fallback={null}>
          <RecordSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}

/** Resetting a bounce by hand, in an edition that has it (U4). */
function ResetAct({
  event,
  ...props
}: RecordProps & { readonly event: 'admin.resetHardBounce' | 'admin.resetSoftBounces' }) {
  const { run } = useExplorer();
  if (!run.simulation.events.includes(event)) return null;
  return (
    <Act event={event} as="an administrator, or a marketer" {...props}>
      Reset
      <span className="visually-hidden">
        {event === 'admin.resetHardBounce' ? ' the hard bounce' : ' the soft bounces'}
      </span>
    </Act>
  );
}

/** The Opt In link, which shows only while Prospect Opted Out is ticked (C10); in an edition without it, the field's own box. */
function OptedOutAct(props: RecordProps) {
  const { run } = useExplorer();
  const { optedOut } = run.record;
  if (run.simulation.events.includes('admin.clickedOptIn'))
    return (
      optedOut && (
        <Act event="admin.clickedOptIn" as="an administrator" {...props}>
          Opt In
        </Act>
      )
    );
  return (
    <Act event={optedOut ? 'admin.untickedOptedOut' : 'admin.tickedOptedOut'} as="an administrator" {...props}>
      {optedOut ? 'Untick' : 'Tick'}
      <span className="visually-hidden"> Prospect Opted Out</span>
    </Act>
  );
}
