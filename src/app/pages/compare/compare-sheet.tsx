/**
 * The panel that compares the run on screen: with another branch of it, or with itself under other settings. The address
 * holds what is compared, so that a link leads here, and the browser's back button away again.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  eventInfo,
  formatPair,
  type NamedRun,
  type Simulation,
  settingsLine,
  simulationOf,
  standingOf,
} from '../../../simulation/index.ts';
import { CopyLink } from '../../parts/copy-link.tsx';
import { SettingsList } from '../../parts/settings-list.tsx';
import {
  cameFromWithin,
  currentAddress,
  goBack,
  onLeaving,
  readRoute,
  wholeAddress,
  writeAddress,
} from '../../session/address.ts';
import { type Comparing, sideOf, sideUnder } from '../../session/comparison-opening.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { otherSettings } from '../../session/other-settings.ts';
import { partingStep } from '../../session/parting-step.ts';
import { runAtMoment } from '../../session/runs.ts';
import { type Branch, currentBranch, eventsOf } from '../../session/timeline.ts';
import { href } from '../../ui/href.ts';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CompareRuns } from './compare-runs.tsx';
import './compare-sheet.css';

export interface CompareSheetProps {
  /** What the address asked for. What is chosen here afterwards the address follows. */
  readonly comparison: Comparing;
  /** Called when the panel has closed, unless the browser goes back to where it was opened. */
  readonly onClose: () => void;
}

export function CompareSheet({ comparison, onClose }: CompareSheetProps) {
  const { timeline, person } = useExplorer();
  const [by, setBy] = useState(comparison.by);
  const body = useCloseOnLeaving();
  const alone = timeline.branches.length === 1;
  const With = by === 'branch' ? OtherBranch : OtherSettings;
  return (
    <Sheet
      kicker={`${person}’s run`}
      title="Compare in step"
      wide
      onClose={() => (cameFromWithin() ? goBack() : onClose())}
    >
      <div className="compare-sheet" ref={body}>
        <Segments
          label="Compare with"
          value={by}
          onChange={setBy}
          segments={[
            { value: 'branch', label: 'Another branch', why: alone ? ONE_BRANCH : null },
            { value: 'settings', label: 'Other settings' },
          ]}
        />
        {alone && <p className="compare-why">{ONE_BRANCH}</p>}
        <With comparison={comparison} />
      </div>
    </Sheet>
  );
}

const ONE_BRANCH = 'The run has one branch only. Go back and act differently to start another.';

/** Closes the panel when the browser's buttons lead away from it, so that the focus goes back to where it was. */
function useCloseOnLeaving() {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // When it arrives elsewhere, the page takes the panel away.
    return onLeaving(() => {
      if (readRoute(currentAddress()).page !== 'compare') body.current?.closest('dialog')?.close();
    });
  }, []);
  return body;
}

function useLeft(): NamedRun {
  const { settings, timeline } = useExplorer();
  return useMemo(() => sideOf({ settings, timeline }, currentBranch(timeline)), [settings, timeline]);
}

function OtherBranch({ comparison }: { readonly comparison: Comparing }) {
  const { settings, timeline, simulation } = useExplorer();
  const left = useLeft();
  const nameOf = (branch: Branch) => branchName(simulation, timeline.branches, branch);
  const others = timeline.branches.filter(({ id }) => id !== timeline.current);
  const [chosen, setChosen] = useState(() => {
    const wanted = comparison.right.events.join();
    return others.find(({ tip }) => eventsOf(tip).join() === wanted)?.id;
  });
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const right = useMemo(() => other && sideOf({ settings, timeline }, other), [settings, timeline, other]);
  if (!other || !right) return null;
  return (
    <>
      {others.length > 1 && (
        <Segments
          label="The other branch"
          value={String(other.id)}
          onChange={(id) => setChosen(Number(id))}
          segments={others.map((branch) => ({ value: String(branch.id), label: nameOf(branch) }))}
        />
      )}
      <Compared
        left={left}
        right={right}
        titles={[nameOf(currentBranch(timeline)), nameOf(other)]}
        within={comparison.within}
      />
    </>
  );
}

/** As in the timeline, with its length: "hard bounce → ends not mailable, 2 steps". */
function branchName(simulation: Simulation, branches: readonly Branch[], { id, name, tip }: Branch): string {
  const parting = partingStep(branches, id);
  const unnamed = `${parting ? `${eventInfo(simulation, parting).short} → ` : ''}ends ${standingOf(runAtMoment(simulation, tip)).words}`;
  return `${name ?? unnamed}, ${tip.depth} ${tip.depth === 1 ? 'step' : 'steps'}`;
}

function OtherSettings({ comparison }: { readonly comparison: Comparing }) {
  const left = useLeft();
  const [other, setOther] = useState(() =>
    comparison.by === 'settings' ? comparison.right.settings : otherSettings(left.settings, left.events),
  );
  const right = useMemo(() => sideUnder(left, other), [left, other]);
  const [all, kept] = [left.events.length, right.events.length];
  return (
    <>
      <details className="compare-settings" open={all === 0}>
        <summary>Choose the other settings</summary>
        <SettingsList settings={other} onChange={setOther} />
      </details>
      {kept < all && (
        <p className="compare-note">
          {all - kept} of the {all} events do not exist in {simulationOf(other).edition.inText} and are left out there.
        </p>
      )}
      <Compared
        left={left}
        right={right}
        titles={[settingsTitle(left), settingsTitle(right)]}
        within={comparison.within}
      />
    </>
  );
}

const settingsTitle = ({ settings }: NamedRun) => settingsLine(settings);

interface ComparedProps {
  readonly left: NamedRun;
  readonly right: NamedRun;
  readonly titles: readonly [string, string];
  readonly within: boolean;
}

/** The two runs in step under a link of their own, which the address bar holds too. */
function Compared({ left, right, titles: [here, there], within }: ComparedProps) {
  const address = useMemo(() => href('compare', null, formatPair({ left, right })), [left, right]);
  useEffect(() => {
    writeAddress(address, within || cameFromWithin());
  }, [address, within]);
  const [a, b] = useMemo(
    () => [
      { title: here, simulation: simulationOf(left.settings), events: left.events },
      { title: there, simulation: simulationOf(right.settings), events: right.events },
    ],
    [left, right, here, there],
  );
  return (
    <>
      <CopyLink link={wholeAddress(address)} />
      {a && b && <CompareRuns left={a} right={b} />}
    </>
  );
}
