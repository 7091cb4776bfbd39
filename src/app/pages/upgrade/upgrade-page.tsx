/** What changed in Winter ’22: one prospect under both editions, the trap, every record carried over, and the rules in pairs. */
import { EditionNote } from '../../parts/edition-note.tsx';
import { RuleLink } from '../../parts/rule-link.tsx';
import { href } from '../../ui/href.ts';
import { CarryOverTable } from './carry-over-table.tsx';
import { RulePairsTable } from './rule-pairs-table.tsx';
import { Trap } from './trap.tsx';
import { Twins } from './twins.tsx';
import './upgrade-page.css';

export function UpgradePage() {
  return (
    <div className="page upgrade-page">
      <header className="page-head">
        <h1>What changed in Winter ’22</h1>
        <p className="page-lead told">
          The upgrade changed no value of any prospect. It changed what the values mean: four fields that stood in for
          one another now stand for themselves, and automation may clear what it could only set. <RuleLink id="U10" />
        </p>
        <EditionNote edition="upgraded" today="Whether opt-outs survive it is up to your own automations." />
      </header>
      <Twins />
      <Trap />
      <CarryOverTable />
      <RulePairsTable />
      <p className="upgrade-page-next">
        <a href={href('organisation')}>Describe your organisation</a> to see whether its opt-outs survive, or{' '}
        <a href={href('proofs', 'upgraded')}>see what is proved of today’s edition</a>.
      </p>
    </div>
  );
}
