/** What is proved of the model: properties by configurations, checked beside the page while it is shown. */
import { Play, Square } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { EDITIONS } from '../../simulation/index.ts';
import { EditionNote } from '../rules/edition-note.tsx';
import { Button } from '../ui/button.tsx';
import { useMedia } from '../ui/use-media.ts';
import { PromiseCard } from './promise.tsx';
import {
  CONFIGURATIONS,
  checkWhileShown,
  currentCheck,
  type ProofCheck,
  startCheck,
  stopCheck,
  subscribeToCheck,
} from './proof-check.ts';
import { ProofList } from './proof-list.tsx';
import { type Opened, ProofSheet } from './proof-sheet.tsx';
import { ProofTable } from './proof-table.tsx';
import './proofs-page.css';
import { VERDICT_LOOKS, VERDICTS } from './verdict-look.ts';
import { VerdictMark } from './verdict-mark.tsx';

const PROPERTIES = EDITIONS.find(({ id }) => id === 'classic')?.properties ?? [];

export function ProofsPage() {
  const check = useSyncExternalStore(subscribeToCheck, currentCheck);
  const narrow = useMedia('(max-width: 900px)');
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(checkWhileShown, []);
  const { verifications } = check;
  const [promise] = PROPERTIES;
  const Verdicts = narrow ? ProofList : ProofTable;
  return (
    <div className="proofs-page">
      <header className="proofs-page-head">
        <h1>Proofs</h1>
        <p className="proofs-page-lead told">
          Each property is decided over every state that a prospect can reach, in every kind of organisation: not a
          sample, all of them. What is checked is this model, not anybody’s account.
        </p>
        <EditionNote today="Today whether opt-outs survive depends on the organisation’s own automations and its sync behaviour." />
      </header>
      {promise && <PromiseCard property={promise} verifications={verifications} onOpen={setOpened} />}
      <Progress check={check} />
      <Verdicts properties={PROPERTIES} verifications={verifications} onOpen={setOpened} />
      {!narrow && <Legend />}
      {opened && <ProofSheet opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Progress({ check }: { readonly check: ProofCheck }) {
  const { status, verifications } = check;
  const running = status === 'running';
  const done = verifications.filter(Boolean).length;
  return (
    <div className="proofs-page-progress">
      <Button onClick={running ? stopCheck : startCheck}>
        {running ? <Square size={14} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
        {running ? 'Stop' : status === 'done' ? 'Check again' : 'Check now'}
      </Button>
      <progress value={done} max={CONFIGURATIONS.length} aria-label="Configurations decided" />
      <p role="status">{progressWords(check, done)}</p>
    </div>
  );
}

function progressWords({ status, verifications, milliseconds }: ProofCheck, done: number): string {
  const transitions = verifications.reduce((sum, each) => sum + (each?.transitions ?? 0), 0).toLocaleString('en');
  const count = `${done} of ${CONFIGURATIONS.length} configurations, ${transitions} transitions`;
  switch (status) {
    case 'not-started':
      return 'Nothing has been checked yet.';
    case 'running':
      return count;
    case 'done':
      return `${count}, in ${(milliseconds / 1000).toFixed(1)} seconds in this browser`;
    case 'stopped':
      return `Stopped after ${count}.`;
    case 'failed':
      return 'This browser could not run the check. The command line can: npm run --silent mailability -- verify --all';
  }
}

function Legend() {
  return (
    <ul className="proofs-page-legend" aria-label="What the marks mean">
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} kind="cell" /> <span>{VERDICT_LOOKS[verdict].meaning}</span>
        </li>
      ))}
    </ul>
  );
}
