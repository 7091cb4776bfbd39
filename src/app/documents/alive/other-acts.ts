/** What else could happen at a moment of a scene, and what each comes to: asked of the machine, and pressed on the page. */
import {
  act,
  counted,
  type Effect,
  fieldLabel,
  OUTCOME_WORDS,
  play,
  previews,
  type Run,
  readLink,
  runAt,
  simulationOf,
  valueWords,
} from '../../../simulation/index.ts';
import { button, element } from '../../ui/element.ts';
import { actOf, momentOf } from '../scene-moments.ts';
import type { ScenePlace } from './scene-place.ts';

/** @param step how many of the scene's own steps have been played. */
export function offerActs(place: ScenePlace, step: number): void {
  const link = readLink(place.root.dataset['link'] ?? '');
  if (!link.ok) {
    place.say(link.error);
    return;
  }
  const { settings, events, at } = link.value;
  offer(place, runAt(play(simulationOf(settings), events), at + step));
}

/** Lists every act with what it would come to, those that change something first; pressed, it happens, and all are asked again. */
function offer(place: ScenePlace, run: Run): void {
  const effects = previews(run);
  const row = (effect: Effect) => rowOf(place, run, effect);
  const changing = effects.filter(({ outcome }) => outcome === 'changed');
  const idle = effects.filter(({ outcome }) => outcome !== 'changed');
  const list = element(
    'div',
    { class: 'scene-others' },
    element('ul', { 'aria-label': 'What would change something now' }, ...changing.map(row)),
    element(
      'details',
      {},
      element('summary', {}, `${counted(idle.length, 'act')} that would change nothing or be refused`),
      element('ul', {}, ...idle.map(row)),
    ),
  );
  const old = place.root.querySelector('.scene-others');
  if (old) old.replaceWith(list);
  else place.root.querySelector('.scene-doors')?.before(list);
  list.querySelector('button')?.focus({ preventScroll: true });
}

function rowOf(place: ScenePlace, run: Run, { event, outcome, changes, why }: Effect): HTMLElement {
  const label = actOf(run, event, place.root.dataset['person'] ?? '');
  const press = button(label, () => {
    const after = act(run, event);
    const moment = momentOf(after, place.fields as Parameters<typeof momentOf>[1]);
    place.show(moment, `After ${counted(after.steps.length, 'step')}`);
    place.say(`${label}: ${OUTCOME_WORDS[outcome]}. ${why.join(' ')} ${moment.standing}.`);
    offer(place, after);
  });
  const words = changes.map(
    ({ field, after }) => `${fieldLabel(field)}: ${valueWords(run.simulation.edition, field, after)}`,
  );
  return element('li', {}, press, element('span', {}, words.join(', ') || OUTCOME_WORDS[outcome]));
}
