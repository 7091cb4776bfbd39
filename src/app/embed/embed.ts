/**
 * An embed: one thing of a run or a story inside somebody else's page. One classic script, so that it runs in a sandboxed
 * frame without an origin of its own, from a host that sends no CORS header. It asks no other server for anything, stores
 * nothing, never navigates its host and reads nothing of it; it tells the host its height, and nothing else.
 */
import './embed.css';
import { formatLink, modelName, type Result, type Story } from '../../simulation/index.ts';
import { element } from '../ui/element.ts';
import { accountOf, draw } from './draw.ts';
import { readShown, readWishes, type Shown, shownStory, storyIdIn } from './target.ts';

/** What the scripts that come only when they are needed leave behind. */
declare global {
  var mailabilityStories: readonly Story[] | undefined;
  var mailabilityChart: ((link: string, person: string) => Promise<string>) | undefined;
}

const ROOT = '../';

const place = document.querySelector<HTMLElement>('#embed');
if (!place)
  throw new Error('The page of embeds has no element with the id "embed", so there is nowhere to show anything.');
const here: HTMLElement = place;

show();
addEventListener('hashchange', show);
tellHeight();

async function show(): Promise<void> {
  const { view, theme } = readWishes(location.search);
  if (theme) document.documentElement.dataset['theme'] = theme;
  const shown = await target(location.hash);
  if (!shown.ok) {
    here.replaceChildren(element('p', { role: 'alert' }, shown.error), foot(null));
    return;
  }
  const content = view === 'chart' ? await chart(shown.value) : draw(view, shown.value, ROOT);
  here.replaceChildren(...content, foot(shown.value));
}

async function target(hash: string): Promise<Result<Shown>> {
  const id = storyIdIn(hash);
  if (id === null) return readShown(hash);
  await script('stories.js');
  return shownStory(id, globalThis.mailabilityStories ?? []);
}

async function chart({ run, person }: Shown): Promise<readonly Element[]> {
  await script('chart.js');
  const events = run.steps.map(({ event }) => event);
  // As a link: that script has a machine of its own.
  const link = formatLink({ settings: run.simulation.settings, events, at: events.length });
  const svg = await globalThis.mailabilityChart?.(link, person);
  if (svg === undefined) return [element('p', { role: 'alert' }, 'The chart could not be loaded.')];
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  drawn.classList.add('embed-chart');
  return [document.importNode(drawn, true)];
}

/** A script beside this one; a frame without an origin may load no module. It never fails: what it left behind says. */
function script(file: string): Promise<void> {
  return new Promise((done) => {
    const tag = element('script', { src: file });
    tag.addEventListener('load', () => done());
    tag.addEventListener('error', () => done());
    document.head.append(tag);
  });
}

function foot(shown: Shown | null): HTMLElement {
  const back = element(
    'a',
    { href: `${ROOT}${shown?.address ?? ''}`, target: '_blank', rel: 'noopener' },
    'Open in Mailability',
  );
  const edition = shown?.run.simulation.edition;
  const words = shown && edition ? `${accountOf(shown)}. Model ${modelName(edition)}. ` : '';
  const age = shown?.age ? `${shown.age} ` : '';
  return element('footer', { class: 'embed-foot' }, words, age, back);
}

/** Tells the page around it how high it is: only a number, and to whoever is there, for a frame cannot know who that is. */
function tellHeight(): void {
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ mailability: { height } }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
}
