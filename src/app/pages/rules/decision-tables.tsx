/** The decision tables: the infographic's two and one for the CRM rules. All are computed from the machine, none is written. */
import { TABLES } from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import './decision-tables.css';
import { RuleLink } from '../../parts/rule-link.tsx';
import { InfographicTable } from './infographic-table.tsx';
import { SyncTables } from './sync-tables.tsx';

export function DecisionTables() {
  const { person, settings } = useExplorer();
  return (
    <div className="decision-tables">
      <p className="decision-tables-legend">
        Every tick is what the machine did when the row was played. A cell marked <b>source</b> can still be read in the
        infographic; one marked <b>reading</b> was lost with its pictures, and we rebuilt it. <RuleLink id="A8" />{' '}
        {settings.edition === 'classic'
          ? `Rows that fit ${person}, in the run on the Explore page, are lit. A click on a row plays it there.`
          : `The tables are of the classic edition, and ${person}’s run is not, so no row is lit.`}
      </p>
      {TABLES.map((table) => (
        <InfographicTable key={table.id} table={table} />
      ))}
      <SyncTables />
    </div>
  );
}
