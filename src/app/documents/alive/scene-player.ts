/**
 * Plays the scenes of a page on the page: each press goes one step on, looked up in what the page carries. What else could
 * happen is asked of the machine itself, which comes when somebody asks.
 */
import { button, element } from '../../ui/element.ts';
import type { Moment } from '../scene-moments.ts';
import type { ScenePlace } from './scene-place.ts';

/** How long somebody sees where it stood before the step is done, in milliseconds. */
const BEFORE = 450;

export function playScenes(): void {
  for (const root of document.querySelectorAll<HTMLElement>('.scene')) bringControls(root);
}

function bringControls(root: HTMLElement): void {
  const moments = dataOf<readonly Moment[]>(root, 'moments');
  const acts = dataOf<readonly string[]>(root, 'acts');
  const doors = root.querySelector('.scene-doors');
  if (!doors || moments.length < 2) return;
  const said = element('p', { class: 'scene-said', role: 'status' });
  const place: ScenePlace = {
    root,
    fields: dataOf(root, 'fields'),
    say: (words) => {
      said.textContent = words;
    },
    show: (moment, head) => showMoment(root, moment, head),
  };
  const steps = [...root.querySelectorAll('.scene-steps li')];
  // All of it has happened on the page; the first press goes back and plays it.
  let at = acts.length;
  const goTo = (to: number) => {
    at = to;
    const moment = moments[at];
    if (moment) place.show(moment, at === 0 ? 'Before' : at === acts.length ? 'After' : `After step ${at}`);
    for (const [index, step] of steps.entries()) step.classList.toggle('scene-later', index >= at);
    place.say(at === 0 ? '' : `${acts[at - 1]}. ${moment?.standing ?? ''}.`);
    press.textContent = `▶ ${acts[at === acts.length ? 0 : at] ?? ''}`;
  };
  const press = button(
    `▶ ${acts[0] ?? ''}`,
    () => {
      if (at < acts.length) return goTo(at + 1);
      goTo(0);
      setTimeout(() => goTo(1), matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : BEFORE);
    },
    'button-primary',
  );
  const others = button('What else could happen here?', () => {
    others.disabled = true;
    const now = at === acts.length ? 0 : at;
    import('./other-acts.ts')
      .then(
        ({ offerActs }) => offerActs(place, now),
        () => place.say('The machine could not be loaded. Check the connection, and press again.'),
      )
      .finally(() => {
        others.disabled = false;
      });
  });
  doors.before(element('div', { class: 'scene-play' }, press, others), said);
}

function showMoment(root: HTMLElement, { values, look, standing }: Moment, head: string): void {
  const heading = root.querySelector('.scene-now-head');
  if (heading) heading.textContent = head;
  const rows = [...root.querySelectorAll<HTMLElement>('.scene-record tbody tr')];
  rows.forEach((row, place) => {
    const now = row.querySelector<HTMLElement>('.scene-now > *');
    const before = row.querySelector('td > *')?.textContent;
    if (!now) return;
    const value = values[place];
    now.textContent = value ? value.words : standing;
    if (!value) now.dataset['look'] = look;
    else if (value.ticked !== null) now.dataset['ticked'] = String(value.ticked);
    row.dataset['changed'] = String(before !== now.textContent);
  });
}

/** What the page carries for it; the build has written it. */
const dataOf = <T>(root: HTMLElement, name: string): T => JSON.parse(root.dataset[name] ?? '[]') as T;
