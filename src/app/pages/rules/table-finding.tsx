/** What checking a table against every reachable state found: coverage, overlaps, and each gap with a run that shows it. */
import { useEffect, useState } from 'react';
import { actWords, completeSettings, simulationOf, type TABLES } from '../../../simulation/index.ts';
import { PlayLink } from '../../parts/play-link.tsx';
import { exploreHref } from '../../parts/play-table.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { checkTable, type Gap, type TableCheck } from './table-check.ts';

type Table = (typeof TABLES)[number];

/** Kept, because neither the tables nor the machine change while the page is open. */
const known = new Map<Table, TableCheck>();

export function TableFinding({ table }: { readonly table: Table }) {
  const [check, setCheck] = useState(() => known.get(table));
  useEffect(() => {
    if (check) return undefined;
    // After the page is painted: the first check explores the machine.
    const timer = setTimeout(() => {
      const found = known.get(table) ?? checkTable(table);
      known.set(table, found);
      setCheck(found);
    });
    return () => clearTimeout(timer);
  }, [table, check]);
  if (!check) return <p className="decision-table-note">Checking every reachable state…</p>;
  return (
    <div className="decision-table-finding">
      <p className="decision-table-note">{sentence(table, check)}</p>
      {check.gaps.length > 0 && (
        <ul>
          {check.gaps.map((gap) => (
            <GapLine key={JSON.stringify([gap.event, gap.before])} gap={gap} table={table} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** "Checked in every reachable state: of 72 steps …". */
function sentence({ id }: Table, { steps, covered, disagreeing, overlapping, gaps }: TableCheck): string {
  const what = id === 'T1' ? 'steps that make a mailable prospect unmailable' : 'attempts to lift Do Not Email';
  const rows = `Of ${steps} ${what}, over all reachable states, ${covered} fit exactly one row`;
  const agreement =
    disagreeing === 0 ? 'and come out as it says' : `and ${disagreeing} come out otherwise than it says`;
  const overlap = overlapping === 0 ? 'no two rows overlap' : `${overlapping} fit more than one`;
  const gap = gaps.length === 0 ? 'Nothing is left out.' : 'These fit none: the infographic does not speak of them.';
  return `${rows} ${agreement}; ${overlap}. ${gap}`;
}

function GapLine({
  gap: { event, before, after, rules, events },
  table,
}: {
  readonly gap: Gap;
  readonly table: Table;
}) {
  const settings = completeSettings(table.settings);
  const act = actWords(simulationOf(settings), event, 'the prospect');
  const state = table.id === 'T1' ? '' : `, Prospect Opted Out ${before.optedOut ? 'ticked' : 'blank'}`;
  const outcome = after.doNotEmail === before.doNotEmail ? 'Do Not Email stays' : DONE[String(after.doNotEmail)];
  return (
    <li>
      <span>
        {act}
        {state}: {outcome}. <RuleLinks ids={rules} />
      </span>
      <PlayLink href={exploreHref(settings, events, events.length)} about={`${act}${state}`} />
    </li>
  );
}

const DONE: Readonly<Record<string, string>> = { true: 'Do Not Email is ticked', false: 'Do Not Email is cleared' };
