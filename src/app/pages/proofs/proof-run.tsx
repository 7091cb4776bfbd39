/** A run that a verdict rests on, step by step in words, with the ways to see it for oneself: on the chart, on the command line. */
import { Play } from 'lucide-react';
import {
  type EventName,
  NPM_SCRIPT,
  play,
  replayLine,
  type Settings,
  SOMEBODY,
  simulationOf,
} from '../../../simulation/index.ts';
import { CommandLine } from '../../parts/command-line.tsx';
import { exploreHref } from '../../parts/play-table.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import './proof-run.css';
import { RunSteps } from '../../parts/run-steps.tsx';

export interface ProofRunProps {
  readonly title: string;
  readonly settings: Settings;
  readonly events: readonly EventName[];
}

export function ProofRun({ title, settings, events }: ProofRunProps) {
  const run = play(simulationOf(settings), events);
  const rules = [...new Set(run.steps.flatMap((step) => step.rules))];
  return (
    <section className="proof-run">
      <h3>{title}</h3>
      <RunSteps run={run} />
      <p className="proof-run-end" data-mailable={run.record.mailable}>
        {SOMEBODY} is {run.record.mailable ? 'mailable' : 'not mailable'} at the end.
      </p>
      <p className="proof-run-rules">
        Rules at work <RuleLinks ids={rules} />
      </p>
      <a className="button button-primary" href={exploreHref(settings, events, 0)}>
        <Play size={16} aria-hidden="true" /> Play on the chart
      </a>
      <CommandLine label="The same on the command line" line={replayLine(NPM_SCRIPT, settings, events)} />
    </section>
  );
}
