/** The panel that compares the run on screen: with another branch of it, or with itself under other settings. */
import { type ComponentType, useMemo, useState } from 'react';
import { configurationsOf, type EventName, play, type Settings, simulationOf } from '../../simulation/index.ts';
import { organisationWords } from '../rules/organisation-words.ts';
import { Sheet } from '../rules/sheet.tsx';
import { editionName } from '../shell/settings-words.ts';
import { useExplorer } from '../state/explorer.tsx';
import { currentBranch, eventsOf } from '../state/timeline.ts';
import { Segments } from '../ui/segments.tsx';
import { CompareRuns } from './compare-runs.tsx';
import { type ComparedRun, compareRuns } from './comparison.ts';
import './compare-sheet.css';

export type CompareWith = 'branch' | 'settings';

/** Shows settings and lets them be changed. The settings dialog has one; it is handed in, since that dialog opens this panel. */
export type SettingsEditor = ComponentType<{
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}>;

export interface CompareSheetProps {
  readonly first: CompareWith;
  readonly editor: SettingsEditor;
  readonly onClose: () => void;
}

export function CompareSheet({ first, editor, onClose }: CompareSheetProps) {
  const { timeline, person } = useExplorer();
  const [by, setBy] = useState<CompareWith>(first);
  const branches = timeline.branches.length;
  return (
    <Sheet kicker={`${person}’s run`} title="Compare in step" onClose={onClose} wide>
      <div className="compare-sheet">
        <Segments
          label="Compare with"
          value={by}
          onChange={setBy}
          segments={[
            {
              value: 'branch',
              label: 'Another branch',
              why: branches > 1 ? null : ONE_BRANCH,
            },
            { value: 'settings', label: 'Other settings' },
          ]}
        />
        {branches === 1 && <p className="compare-why">{ONE_BRANCH}</p>}
        {by === 'branch' ? <Branches /> : <OtherSettings editor={editor} />}
      </div>
    </Sheet>
  );
}

const ONE_BRANCH = 'The run has one branch only. Go back and act differently to start another.';

function Branches() {
  const { timeline, simulation } = useExplorer();
  const current = currentBranch(timeline);
  const others = timeline.branches.filter(({ id }) => id !== current.id);
  const [chosen, setChosen] = useState(others[0]?.id);
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const runs = useMemo(() => {
    const run = (title: string, events: readonly EventName[]): ComparedRun => ({ title, simulation, events });
    const here = eventsOf(current.tip);
    const there = other ? eventsOf(other.tip) : [];
    return [run(`This branch, ${steps(here)}`, here), run(`The other, ${steps(there)}`, there)] as const;
  }, [simulation, current, other]);
  if (!other) return null;
  return (
    <>
      {others.length > 1 && (
        <Segments
          label="The other branch"
          value={String(other.id)}
          onChange={(id) => setChosen(Number(id))}
          segments={others.map(({ id, tip }) => ({
            value: String(id),
            label: `branch ${id}, ${steps(eventsOf(tip))}`,
          }))}
        />
      )}
      <CompareRuns left={runs[0]} right={runs[1]} />
    </>
  );
}

const steps = ({ length }: readonly EventName[]): string => `${length} ${length === 1 ? 'step' : 'steps'}`;

function OtherSettings({ editor: Editor }: { readonly editor: SettingsEditor }) {
  const { settings, simulation, timeline } = useExplorer();
  const events = useMemo(() => eventsOf(currentBranch(timeline).tip), [timeline]);
  const [other, setOther] = useState(() => otherSettings(settings, events));
  const [left, right] = useMemo(() => {
    const there = simulationOf(other);
    const kept = events.filter((event) => there.events.includes(event));
    return [
      { title: titleOf(settings), simulation, events },
      { title: titleOf(other), simulation: there, events: kept },
    ] as const;
  }, [settings, simulation, other, events]);
  return (
    <>
      <details className="compare-settings" open={events.length === 0}>
        <summary>Choose the other settings</summary>
        <Editor settings={other} onChange={setOther} />
      </details>
      {right.events.length < events.length && (
        <p className="compare-note">
          {events.length - right.events.length} of the {events.length} events do not exist in the {other.edition}{' '}
          edition and are left out there.
        </p>
      )}
      <CompareRuns left={left} right={right} />
    </>
  );
}

const titleOf = (settings: Settings): string => `${editionName(settings)}: ${organisationWords(settings)}`;

/** Runs longer than this are not tried under every configuration. */
const TRIED = 60;

/** The configuration of this edition that differs in the fewest settings and ends otherwise; else differs anywhere. */
function otherSettings(settings: Settings, events: readonly EventName[]): Settings {
  const distance = (other: Settings) =>
    Object.entries(other).filter(([name, value]) => settings[name as keyof Settings] !== value).length;
  const others = configurationsOf(settings.edition)
    .filter((other) => distance(other) > 0)
    .sort((a, b) => distance(a) - distance(b));
  const run = { title: '', simulation: simulationOf(settings), events };
  const ends = ({ simulation }: ComparedRun) => play(simulation, events).record.status;
  const tried = others.map((other) => ({ ...run, simulation: simulationOf(other) }));
  const found =
    events.length > TRIED
      ? undefined
      : (tried.find((other) => ends(other) !== ends(run)) ??
        tried.find((other) => compareRuns(run, other).firstDifference !== null));
  return found?.simulation.settings ?? others[0] ?? settings;
}
