/** What one sync does under each sync rule, from every state that can be reached; worked out one organisation at a time. */
import { useEffect, useState } from 'react';
import { citation, listed, type Settings, valueLabel } from '../../../simulation/index.ts';
import { PlayLink } from '../../parts/play-link.tsx';
import { exploreHref } from '../../parts/play-table.ts';
import { RuleLink } from '../../parts/rule-link.tsx';
import { TableBox } from '../../parts/table-box.tsx';
import { useExplorer } from '../../session/explorer.tsx';
import { FitsNow } from './fits-now.tsx';
import { SYNC_TABLE_ID } from './rulebook.ts';
import { mergeTables, SYNCING, type SyncRow, type SyncTable, syncRowFits, syncTableOf } from './sync-table.ts';

/** Kept, because the machine does not change while the page is open. */
const known: SyncTable[] = [];

export function SyncTables() {
  const [done, setDone] = useState(known.length);
  useEffect(() => {
    const next = SYNCING[done];
    if (!next) return undefined;
    // One organisation per turn, so that the page answers in between.
    const timer = setTimeout(() => {
      known[done] ??= syncTableOf(next);
      setDone(done + 1);
    });
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <section className="decision-table" aria-labelledby={SYNC_TABLE_ID}>
      <h3 className="decision-table-title" id={SYNC_TABLE_ID} tabIndex={-1}>
        What one sync does
      </h3>
      <p className="decision-table-note">
        No source has this table. It is read off every state that a run can reach with the connector verified; amber is
        what the sync changed.
      </p>
      {done < SYNCING.length && (
        <p className="decision-table-note">
          Working it out, {done} of {SYNCING.length}…
        </p>
      )}
      {mergeTables(known.slice(0, done)).map((table) => (
        <OneRule key={table.rule} table={table} />
      ))}
    </section>
  );
}

function OneRule({ table }: { readonly table: SyncTable }) {
  const { rule, organisations, keepsLastChanged, rows } = table;
  const asksBounce = rows.some(({ before }) => before.hardBounced !== null);
  const title = listed(organisations.map(organisationWord));
  return (
    <section className="decision-table-rule">
      <h4 className="decision-table-subtitle">
        <RuleLink id={rule} /> {title} <span className="decision-table-ruling">{citation(rule).title}</span>
      </h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="decision-table-scroll" tabIndex={0} aria-label={`A sync with ${title}, as a table`}>
        <table className="decision-table-sync">
          <thead>
            <tr>
              <th colSpan={3 + Number(keepsLastChanged) + Number(asksBounce)} scope="colgroup">
                Before the sync
              </th>
              <th className="decision-table-after" colSpan={3} scope="colgroup">
                After it
              </th>
              <td />
            </tr>
            <tr>
              {keepsLastChanged && <th scope="col">Changed last</th>}
              <th scope="col">Prospect Opted Out</th>
              <th scope="col">Do Not Email</th>
              <th scope="col">Email Opt Out</th>
              {asksBounce && <th scope="col">Hard Bounced</th>}
              <th scope="col" className="decision-table-after">
                Prospect Opted Out
              </th>
              <th scope="col">Do Not Email</th>
              <th scope="col">Email Opt Out</th>
              <th scope="col">On the chart</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OneRow key={JSON.stringify(row.before)} row={row} table={table} asksBounce={asksBounce} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="decision-table-note">{coverage(table)}</p>
    </section>
  );
}

interface OneRowProps {
  readonly row: SyncRow;
  readonly table: SyncTable;
  readonly asksBounce: boolean;
}

function OneRow({ row, table, asksBounce }: OneRowProps) {
  const { before, after, breach, events } = row;
  const { settings: own, run: shown } = useExplorer();
  const lit = table.organisations.some((each) => sameOrganisation(each, own)) && syncRowFits(row, shown.record);
  const [settings] = table.organisations;
  const run = [...events, 'connector.synced' as const];
  const about = [
    before.optedOut ? 'Prospect Opted Out ticked' : '',
    before.doNotEmail ? 'Do Not Email ticked' : '',
    before.crmOptOut ? 'Email Opt Out ticked' : '',
    before.hardBounced ? 'Hard Bounced ticked' : '',
    before.lastChanged ? `${SIDES[before.lastChanged]} changed last` : '',
  ].filter(Boolean);
  return (
    <tr className={lit ? 'decision-table-lit' : undefined}>
      {table.keepsLastChanged && <td>{before.lastChanged === null ? 'neither' : SIDES[before.lastChanged]}</td>}
      <td>
        <TableBox ticked={before.optedOut} />
      </td>
      <td>
        <TableBox ticked={before.doNotEmail} />
      </td>
      <td>
        <TableBox ticked={before.crmOptOut} />
      </td>
      {asksBounce && <td>{before.hardBounced === null ? 'either' : <TableBox ticked={before.hardBounced} />}</td>}
      <td className="decision-table-after">
        <TableBox ticked={after.optedOut} changed={after.optedOut !== before.optedOut} />
        {breach && (
          <span className="decision-table-breach">
            a breach, unless they asked <RuleLink id="C11" />
          </span>
        )}
      </td>
      <td>
        <TableBox ticked={after.doNotEmail} changed={after.doNotEmail !== before.doNotEmail} />
      </td>
      <td>
        <TableBox ticked={after.crmOptOut} changed={after.crmOptOut !== before.crmOptOut} />
      </td>
      <td>
        {settings && (
          <PlayLink
            href={exploreHref(settings, run, run.length)}
            about={`a sync with ${about.length > 0 ? about.join(', ') : 'all boxes blank'}`}
          />
        )}
        {lit && <FitsNow />}
      </td>
    </tr>
  );
}

/** Resubscribe has no say in a sync. */
const sameOrganisation = (a: Settings, b: Settings): boolean =>
  a.edition === b.edition &&
  a.crm === b.crm &&
  a.assigned === b.assigned &&
  a.overwriteOptedOut === b.overwriteOptedOut;

const SIDES = { pardot: 'Pardot', crm: 'the CRM' } as const;

function organisationWord(settings: Settings): string {
  if (settings.crm !== 'salesforce') return valueLabel('crm', settings.crm);
  return `${valueLabel('crm', settings.crm)} with Overwrite ${settings.overwriteOptedOut ? 'on' : 'off'}`;
}

function coverage({ fitting, unreachable, paused }: SyncTable): string {
  const { one, none, several } = fitting;
  const fit =
    none + several === 0
      ? `No gaps and no overlaps: each of the ${one} states fits exactly one row.`
      : `Of the states, ${one} fit exactly one row, ${none} fit none and ${several} fit several.`;
  const gaps =
    unreachable === 0
      ? 'Every combination can be reached.'
      : `${unreachable === 1 ? 'One other combination' : `${unreachable} other combinations`} of these boxes cannot be reached.`;
  const pause =
    paused === null
      ? 'With the connector unverified a sync still changed something.'
      : `In the ${paused} states with the connector unverified, a sync changes nothing (C30).`;
  return `${fit} ${gaps} ${pause}`;
}
