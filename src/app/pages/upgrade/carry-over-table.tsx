/** Every record that the classic edition could leave behind, with its status before and after the upgrade. */
import { Play } from 'lucide-react';
import { useMemo } from 'react';
import { exploreHref } from '../../parts/play-table.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { TableBox } from '../../parts/table-box.tsx';
import { type CarryOver, carryOvers, isAtLimit } from './carry-over.ts';
import { StatusStamp } from './status-stamp.tsx';
import { twinSettings } from './twin-run.ts';

export function CarryOverTable() {
  const rows = useMemo(carryOvers, []);
  return (
    <section className="upgrade-part" aria-labelledby="carry-over">
      <header className="twins-head">
        <h2 id="carry-over">What became of each record</h2>
        <p>
          Every combination of the four fields that a classic run can reach, {rows.length} in all, with the status that
          the upgrade gave it, and what a resubscribe makes of it. Worked out from both machines.{' '}
          <RuleLinks ids={['U2', 'U10']} />
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="upgrade-scroll" tabIndex={0} aria-label="What became of each record, as a table">
        <table className="upgrade-table carry-over">
          <thead>
            <tr>
              <th scope="colgroup" colSpan={4}>
                The record, before and after the upgrade
              </th>
              <th scope="colgroup" colSpan={2}>
                Status
              </th>
              <th scope="colgroup" colSpan={2}>
                If the prospect resubscribes
              </th>
              <td />
            </tr>
            <tr>
              <th scope="col">Prospect Opted Out</th>
              <th scope="col">Do Not Email</th>
              <th scope="col">Hard Bounced</th>
              <th scope="col">Soft bounces</th>
              <th scope="col">Classic edition</th>
              <th scope="col">Today’s edition</th>
              <th scope="col">Classic edition</th>
              <th scope="col">Today’s edition</th>
              <th scope="col">On the chart</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={JSON.stringify(row.classic)} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ row: { classic, upgraded, resubscribed, events } }: { readonly row: CarryOver }) {
  const trapped = resubscribed.classic.mailable && !resubscribed.upgraded.mailable;
  return (
    <tr data-trapped={trapped}>
      <td>
        <TableBox ticked={classic.optedOut} />
      </td>
      <td>
        <TableBox ticked={classic.doNotEmail} />
      </td>
      <td>
        <TableBox ticked={classic.hardBounced} />
      </td>
      <td>{isAtLimit(classic) ? 'five' : 'below five'}</td>
      <td>
        <StatusStamp status={classic.status} />
      </td>
      <td>
        <StatusStamp status={upgraded.status} />
      </td>
      <td>
        <StatusStamp status={resubscribed.classic.status} />
      </td>
      <td>
        <StatusStamp status={resubscribed.upgraded.status} />
        {trapped && <b className="carry-over-trap">the trap</b>}
      </td>
      <td>
        <a className="upgrade-play" href={exploreHref(twinSettings('none').upgraded, events, events.length - 1)}>
          <Play size={13} aria-hidden="true" /> Play
        </a>
      </td>
    </tr>
  );
}
