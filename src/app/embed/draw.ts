/** Each thing that an embed can show of a run, as elements. Words and verdicts are the machine's. */
import {
  citation,
  deedWords,
  fieldLabel,
  OUTCOME_WORDS,
  type RunStep,
  receivesLine,
  settingsLine,
  shownFields,
  valueWords,
  verdictWords,
} from '../../simulation/index.ts';
import { element } from '../ui/element.ts';
import type { Shown } from './target.ts';
import type { EmbedView } from './views.ts';

/** @param root from the embed to the site's root, for links to rules. */
export function draw(view: Exclude<EmbedView, 'chart'>, shown: Shown, root: string): readonly HTMLElement[] {
  switch (view) {
    case 'verdict':
      return verdict(shown);
    case 'record':
      return [standing(shown), record(shown)];
    case 'step':
      return [standing(shown), lastStep(shown, root)];
    case 'story':
      return story(shown, root);
    default:
      return unknown(view);
  }
}

const unknown = (view: never): never => {
  throw new Error(`There is nothing called ${view} to show; the type forbids it.`);
};

function standing({ run, person, story: told }: Shown): HTMLElement {
  const words = verdictWords(run, person);
  return element(
    'header',
    { class: 'embed-head' },
    element('h1', {}, told?.title ?? `${person}’s record`),
    element('p', { class: 'stamp', 'data-look': words.look }, words.stamp),
  );
}

function verdict(shown: Shown): readonly HTMLElement[] {
  const { run, person } = shown;
  const words = verdictWords(run, person);
  const way = element('p', { class: 'embed-way' });
  // A search over every state: it may take its time, and the frame is there before it.
  setTimeout(() => {
    way.textContent = words.wayOut;
  });
  return [
    standing(shown),
    element('p', { class: 'embed-cause told' }, words.cause),
    way,
    element('p', { class: 'embed-note' }, receivesLine(run.record)),
  ];
}

function record({ run, person }: Shown): HTMLElement {
  const { edition } = run.simulation;
  const rows = shownFields(edition, run.record).map(({ name, label }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      element('td', {}, valueWords(edition, name, run.record[name])),
    ),
  );
  return element(
    'table',
    { class: 'embed-record' },
    element('caption', { class: 'visually-hidden' }, `${person}’s record`),
    element('tbody', {}, ...rows),
  );
}

function lastStep(shown: Shown, root: string): HTMLElement {
  const { last } = shown.run;
  return last ? step(shown, last, root, null) : element('p', {}, 'Nothing has happened yet.');
}

function story(shown: Shown, root: string): readonly HTMLElement[] {
  const { run, story: told } = shown;
  const steps = run.steps.map((each, place) =>
    element('li', {}, step(shown, each, root, told?.steps[place]?.tell ?? null)),
  );
  return [
    standing(shown),
    ...(told ? [element('p', { class: 'told' }, told.summary)] : []),
    element('ol', { class: 'embed-steps' }, ...steps),
    ...(told ? [element('p', { class: 'embed-moral told' }, told.moral)] : []),
  ];
}

function step(
  { run, person }: Shown,
  { event, outcome, changes, why, rules }: RunStep,
  root: string,
  tell: string | null,
): HTMLElement {
  const { edition } = run.simulation;
  const changed = changes.map(
    ({ field, before, after }) =>
      `${fieldLabel(field)}: ${valueWords(edition, field, before)} becomes ${valueWords(edition, field, after)}.`,
  );
  return element(
    'div',
    { class: 'embed-step' },
    element('h2', {}, `${deedWords(run.simulation, event, person)}: ${OUTCOME_WORDS[outcome]}`),
    ...(tell === null ? [] : [element('p', { class: 'told' }, tell)]),
    element('p', {}, changed.join(' ')),
    element('p', { class: 'embed-note' }, `${why.join(' ')} `, ...rules.flatMap((id) => [ruleLink(id, root), ' '])),
  );
}

/** Rules stand on pages of their own: an embed opens them beside the page that it is in, never in its place. */
function ruleLink(id: RunStep['rules'][number], root: string): HTMLElement {
  const folder = { A: 'assumptions', K: 'procedures' }[id.charAt(0)] ?? 'rules';
  return element(
    'a',
    { href: `${root}${folder}/${id}/`, target: '_blank', rel: 'noopener', title: citation(id).title },
    id,
  );
}

/** Which account and which edition it is about. */
export const accountOf = ({ run }: Shown): string => settingsLine(run.simulation.settings);
