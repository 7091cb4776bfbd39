/** What else could happen at a moment of a scene, and what each comes to: asked of the machine, and pressed on the page. */
import {
  act,
  OUTCOME_WORDS,
  play,
  previews,
  type Run,
  readLink,
  runAt,
  simulationOf,
} from '../../../simulation/index.ts';
import { button, element } from '../../ui/element.ts';
import { actOf, momentOf } from '../scene-moments.ts';
import type { ScenePlace } from './scene-player.ts';

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

/** Lists every act with what it would come to; pressed, it happens, and the list is asked again. */
function offer(place: ScenePlace, run: Run): void {
  const person = place.root.dataset['person'] ?? '';
  const rows = previews(run).map((effect) => {
    const words =
      effect.outcome === 'changed' ? `would change ${effect.changes.length}` : OUTCOME_WORDS[effect.outcome];
    const press = button(actOf(run, effect.event, person), () => {
      const after = act(run, effect.event);
      const moment = momentOf(after, place.fields as Parameters<typeof momentOf>[1]);
      place.show(moment, `After ${after.steps.length}`);
      place.say(
        `${actOf(run, effect.event, person)}: ${OUTCOME_WORDS[effect.outcome]}. ${effect.why.join(' ')} ${moment.standing}.`,
      );
      offer(place, after);
    });
    return element('li', {}, press, element('span', {}, words));
  });
  const list = element('ul', { class: 'scene-others', 'aria-label': 'What could happen now' }, ...rows);
  const old = place.root.querySelector('.scene-others');
  if (old) old.replaceWith(list);
  else place.root.querySelector('.scene-doors')?.before(list);
  list.querySelector('button')?.focus({ preventScroll: true });
}
