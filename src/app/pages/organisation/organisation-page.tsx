/** The page on which people describe their own account, and see at once whether opt-outs survive it. */
import { Undo2, X } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { Organisation } from '../../../simulation/index.ts';
import { EditionNote } from '../../parts/edition-note.tsx';
import { SettingsList } from '../../parts/settings-list.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { AutomationsPanel } from './automations-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import './organisation-page.css';
import { chooseSettings } from '../../session/chosen-settings.ts';
import { keepFocus } from './keep-focus.ts';
import {
  backToYours,
  type Described,
  describe,
  dismissSaid,
  letYoursGo,
  undo,
  useDescription,
} from './organisation-store.ts';
import { FILE_NAME } from './organisation-text.ts';
import { PromiseStamp, Untold } from './promise-stamp.tsx';
import { ScanPanel } from './scan/scan-panel.tsx';
import { useOpening } from './use-opening.ts';
import { useOrganisationAddress } from './use-organisation-address.ts';
import { VerdictsPanel } from './verdicts-panel.tsx';

export function OrganisationPage() {
  const described = useDescription();
  useOrganisationAddress(described);
  const { draft, organisation } = described;
  // What somebody clicked is painted first; the verdicts on it come with the next picture.
  const judged = useDeferredValue(organisation, null);
  const isTold = draft.known !== 'nothing';
  const opening = useOpening();
  const isOneColumn = useMedia('(max-width: 1100px)');
  const file = <FilePanel draft={draft} organisation={organisation} opening={opening} />;
  return (
    <div className="page organisation-page">
      <header className="page-head organisation-page-head">
        <h1>Your organisation</h1>
        <p className="page-lead told">
          Whether an opt-out survives is up to your own automations and to your sync setting. Describe them here, and
          see what follows. Only what you list can happen by automation; people, bounces and the sync always can.
        </p>
        <EditionNote edition={draft.settings.edition} today={NOTES[draft.settings.edition]} />
      </header>
      <Said described={described} />
      <Yours described={described} />
      {/* In one column: the stamp, what is described, what follows from it, and last the file. Eye and keyboard agree. */}
      <div className="organisation-page-columns">
        {isOneColumn && <StampFirst organisation={judged} isTold={isTold} />}
        <div className="organisation-page-describe">
          <section className="panel" aria-labelledby="organisation-settings">
            <h2 id="organisation-settings" tabIndex={-1}>
              Settings
            </h2>
            <SettingsList
              settings={draft.settings}
              last={WIDE}
              onChange={(settings) => {
                chooseSettings(settings);
                describe({ ...draft, settings });
              }}
            />
          </section>
          <AutomationsPanel draft={draft} />
          <ScanPanel draft={draft} />
          {!isOneColumn && file}
        </div>
        {judged ? (
          <VerdictsPanel organisation={judged} isStamped={isOneColumn} isTold={isTold} />
        ) : (
          !isOneColumn && <Wait />
        )}
        {isOneColumn && file}
      </div>
      {opening.over && (
        <div className="organisation-page-drop" aria-hidden="true">
          Drop {FILE_NAME} to open it, or your Salesforce project to read it
        </div>
      )}
    </div>
  );
}

/** The settings with a line of their own, below the short ones that share theirs. */
const WIDE = ['crm', 'optedOutSync'] as const;

/** The stamp above what is described, in one column. */
function StampFirst({
  organisation,
  isTold,
}: {
  readonly organisation: Organisation | null;
  readonly isTold: boolean;
}) {
  if (!organisation) return <Wait />;
  return isTold ? <PromiseStamp organisation={organisation} afar /> : <Untold organisation={organisation} />;
}

const Wait = () => <p className="organisation-page-wait">Working it out.</p>;

const NOTES = {
  classic: 'Choose today’s for the account that you have.',
  upgraded: 'A model of it is checked here, not your account: nothing is read from it, and nothing leaves this page.',
} as const;

/** What was just done, and the way back from it. */
function Said({ described: { said, past } }: { readonly described: Described }) {
  return (
    <div className="organisation-said" role="status">
      {said && (
        <p>
          <span>{said}</span>
          {past.length > 0 && (
            <Button
              weight="quiet"
              onClick={({ currentTarget }) => {
                keepFocus(currentTarget, next());
                undo();
              }}
            >
              <Undo2 size={15} aria-hidden="true" /> Undo
            </Button>
          )}
          <IconButton
            label="Dismiss"
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget, next());
              dismissSaid();
            }}
          >
            <X size={16} aria-hidden="true" />
          </IconButton>
        </p>
      )}
    </div>
  );
}

/** The way back to what somebody had described here before they opened a link. */
function Yours({ described: { yours } }: { readonly described: Described }) {
  if (!yours) return null;
  return (
    <p className="organisation-yours">
      <span>What you had described here before you opened a link is kept.</span>
      <Button
        onClick={({ currentTarget }) => {
          keepFocus(currentTarget, next());
          backToYours();
        }}
      >
        Back to yours
      </Button>
      <Button
        weight="quiet"
        onClick={({ currentTarget }) => {
          keepFocus(currentTarget, next());
          letYoursGo();
        }}
      >
        Let it go
      </Button>
    </p>
  );
}

/** What comes after the notices, to take their focus when they go. */
const next = () => document.getElementById('organisation-settings');
