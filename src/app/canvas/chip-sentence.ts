/** What a chip says to somebody who cannot see the chart: which line it is, who acts, and what would come of it now. */
import {
  type Effect,
  eventInfo,
  fieldLabel,
  listed,
  originLabel,
  type Simulation,
  uncapital,
  valueWords,
} from '../../simulation/index.ts';
import type { TransitionLayout } from './layouts.ts';

/** "unsubscribed, blank to ticked. The prospect clicks unsubscribe: would make Prospect Opted Out ticked." */
export function chipSentence(simulation: Simulation, drawn: TransitionLayout, effect: Effect): string {
  const { label, origin } = eventInfo(simulation, effect.event);
  return `${drawn.text}, ${wayOf(simulation, drawn)}. ${originLabel(origin)} ${uncapital(label)}: ${comesOf(simulation, drawn, effect)}`;
}

function wayOf({ edition }: Simulation, { source, target }: TransitionLayout): string {
  const name = (id: string) => edition.states[id]?.label ?? id.slice(id.lastIndexOf('.') + 1);
  return source === target ? `stays in ${name(source)}` : `${name(source)} to ${name(target)}`;
}

function comesOf({ edition }: Simulation, { id }: TransitionLayout, { outcome, changes, why, fired }: Effect): string {
  if (outcome !== 'changed') return `${outcome === 'refused' ? 'refused' : 'no effect'}. ${why.join(' ')}`.trimEnd();
  const what = listed(changes.map(({ field, after }) => `${fieldLabel(field)} ${valueWords(edition, field, after)}`));
  return fired.some((each) => each.id === id)
    ? `would make ${what}.`
    : `would not come this way now, but would make ${what}.`;
}
