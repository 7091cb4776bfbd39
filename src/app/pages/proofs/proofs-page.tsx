/** What is proved of the model: properties by configurations, for each edition, checked beside the page while it is shown. */
import { Play, Square } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { editionName } from '../../../simulation/index.ts';
import { EditionNote } from '../../parts/edition-note.tsx';
import { go } from '../../session/address.ts';
import { chosenSettings } from '../../session/chosen-settings.ts';
import { Button } from '../../ui/button.tsx';
import { href } from '../../ui/href.ts';
import { Segments } from '../../ui/segments.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { ColumnList } from './column-list.tsx';
import { PromiseCard } from './promise.tsx';
import { checkWhileShown, type ProofCheck, startCheck, stopCheck, useCheck } from './proof-check.ts';
import { ProofList } from './proof-list.tsx';
import { type Plan, type PlanId, planById } from './proof-plan.ts';
import { type Opened, ProofSheet } from './proof-sheet.tsx';
import { ProofTable } from './proof-table.tsx';
import { viewOf } from './proof-view.ts';
import './proofs-page.css';
import { VERDICT_LOOKS, VERDICTS } from '../../parts/verdict-look.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';

/** @param id the plan that the address names: `#/proofs/never-clears`. */
export function ProofsPage({ id }: { readonly id: string | null }) {
  const plan = planById(id, chosenSettings().edition);
  const check = useCheck(plan.id);
  const narrow = useMedia('(max-width: 900px)');
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => checkWhileShown(plan.id), [plan.id]);
  const { verifications, status } = check;
  const view = useMemo(() => viewOf(plan, verifications, status === 'running'), [plan, verifications, status]);
  const [promise] = plan.properties;
  const Verdicts = narrow ? ProofList : ProofTable;
  return (
    <div className="page proofs-page">
      <header className="page-head proofs-page-head">
        <h1>Proofs</h1>
        <p className="page-lead told">
          Each property is decided over every state that a prospect can reach, in every kind of organisation: not a
          sample, all of them. What is checked is this model, not anybody’s account.
        </p>
        <EditionNote edition={plan.edition} today={NOTES[plan.id]} />
        <Choice plan={plan} />
      </header>
      {promise && <PromiseCard plan={plan} property={promise} verifications={verifications} onOpen={setOpened} />}
      <Progress plan={plan} check={check} />
      {view.columns.length > 0 && (
        <>
          <Verdicts key={plan.id} view={view} onOpen={setOpened} />
          {!narrow && <Legend />}
          {view.cases && <ColumnList view={view} />}
        </>
      )}
      {opened && <ProofSheet opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

const NOTES: Readonly<Record<PlanId, string>> = {
  classic: 'Today whether opt-outs survive depends on the organisation’s own automations and its sync behaviour.',
  upgraded: 'Here everything that an automation could do may happen: the one extreme.',
  'never-clears': 'Here automations may tick fields and never clear one: the other extreme.',
};

/** Which edition, and for today’s which automations. The choice is the address, so it can be linked. */
function Choice({ plan }: { readonly plan: Plan }) {
  const choose = (id: PlanId) => go(href('proofs', id));
  return (
    <div className="proofs-page-choice">
      <Segments label="Edition" segments={EDITION_SEGMENTS} value={plan.edition} onChange={choose} />
      {plan.id !== 'classic' && (
        <>
          <Segments label="Automations" segments={EXTREMES} value={plan.id} onChange={choose} />
          <p className="proofs-page-own">
            Yours lie in between: <a href={href('organisation')}>describe your organisation</a>.
          </p>
        </>
      )}
    </div>
  );
}

const EDITION_SEGMENTS = [
  { value: 'upgraded', label: editionName({ edition: 'upgraded' }) },
  { value: 'classic', label: editionName({ edition: 'classic' }) },
] as const;

const EXTREMES = [
  { value: 'upgraded', label: 'Every automation allowed' },
  { value: 'never-clears', label: 'Only those that never clear' },
] as const;

function Progress({ plan, check }: { readonly plan: Plan; readonly check: ProofCheck }) {
  const { status, verifications } = check;
  const running = status === 'running';
  const done = verifications.filter(Boolean).length;
  return (
    <div className="proofs-page-progress">
      <Button onClick={() => (running ? stopCheck(plan.id) : startCheck(plan.id))}>
        {running ? <Square size={14} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
        {running ? 'Stop' : status === 'done' ? 'Check again' : 'Check now'}
      </Button>
      <progress value={done} max={plan.configurations.length} aria-label="Configurations decided" />
      <p role="status">{progressWords(check, done, plan.configurations.length)}</p>
    </div>
  );
}

function progressWords({ status, verifications, milliseconds }: ProofCheck, done: number, all: number): string {
  const transitions = verifications.reduce((sum, each) => sum + (each?.transitions ?? 0), 0).toLocaleString('en');
  const count = `${done} of ${all} configurations, ${transitions} transitions`;
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
