/** A run that a verdict rests on, step by step in words, with the ways to see it for oneself: on the chart, on the command line. */
import { ArrowRight, Check, Copy, Play } from 'lucide-react';
import { useState } from 'react';
import {
  actorName,
  type EventName,
  eventInfo,
  fieldLabel,
  play,
  type RunStep,
  type Settings,
  type Simulation,
  simulationOf,
  valueWords,
} from '../../simulation/index.ts';
import { OUTCOMES } from '../explore/outcomes.ts';
import { exploreHref } from '../rules/play-table.ts';
import { RuleLinks } from '../rules/rule-link.tsx';
import { SOMEBODY } from '../state/explorer-machine.ts';
import { Button } from '../ui/button.tsx';
import { WhoDot } from '../ui/who.tsx';
import './proof-run.css';
import { simulateLine } from './simulate-line.ts';

export interface ProofRunProps {
  readonly title: string;
  readonly settings: Settings;
  readonly events: readonly EventName[];
}

export function ProofRun({ title, settings, events }: ProofRunProps) {
  const simulation = simulationOf(settings);
  const run = play(simulation, events);
  const rules = [...new Set(run.steps.flatMap((step) => step.rules))];
  return (
    <section className="proof-run">
      <h3>{title}</h3>
      <ol className="proof-run-steps">
        {run.steps.map((step) => (
          <Step key={step.number} step={step} simulation={simulation} />
        ))}
      </ol>
      <p className="proof-run-end" data-mailable={run.record.mailable}>
        {SOMEBODY} is {run.record.mailable ? 'mailable' : 'not mailable'} at the end.
      </p>
      <p className="proof-run-rules">
        Rules at work <RuleLinks ids={rules} />
      </p>
      <a className="button button-primary" href={exploreHref(settings, events, 0)}>
        <Play size={16} aria-hidden="true" /> Play on the chart
      </a>
      <CommandLine line={simulateLine(settings, events)} />
    </section>
  );
}

function Step({ step, simulation }: { readonly step: RunStep; readonly simulation: Simulation }) {
  const { event, number, outcome, changes } = step;
  const { origin, past } = eventInfo(simulation, event);
  return (
    <li>
      <span className="proof-run-number">{number}</span>
      <div>
        <p className="proof-run-deed">
          <WhoDot who={origin} /> {actorName(event, SOMEBODY)} {past}.
        </p>
        <p className="proof-run-changes">
          {changes.length === 0
            ? OUTCOMES[outcome]
            : changes.map(({ field, before, after }) => (
                <span key={field}>
                  {fieldLabel(field)} <s>{valueWords(field, before)}</s> <ArrowRight size={12} aria-label="becomes" />{' '}
                  <b>{valueWords(field, after)}</b>
                </span>
              ))}
        </p>
      </div>
    </li>
  );
}

function CommandLine({ line }: { readonly line: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(line).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="proof-run-command">
      <p>The same on the command line</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{line}</code>
      </pre>
      <Button onClick={copy}>
        {copied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />} Copy
      </Button>
      <span role="status" className="proof-run-copied">
        {copied === true && 'Copied.'}
        {copied === false && 'The browser would not copy it; select the line instead.'}
      </span>
    </div>
  );
}
