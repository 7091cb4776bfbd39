/**
 * A drill: a question with one right answer by the engine, made from its id and from nothing else, so that whoever has the id
 * can make it again and grade an answer. No two of its choices mean the same.
 */
import type { Citation, EventName, Settings } from '../../simulation/index.ts';
import { misconceptionById } from '../misconceptions/catalogue.ts';
import { isAboutAutomation } from '../misconceptions/mind.ts';
import type { Draft, DrillKind, Meaning, Option } from './draft.ts';
import { type DrillName, formatDrillId } from './drill-id.ts';
import { kindById } from './kinds.ts';
import { type Random, randomOf } from './random.ts';
import { type Scene, sceneOf } from './scene.ts';

/** An answer that a drill offers, and why it is right or wrong. */
export interface Choice {
  readonly text: string;
  /** Why it is right, or wrong. Never empty. */
  readonly reason: string;
  /** The misconceptions under which it would be right; empty for the right one. */
  readonly misconceptions: readonly string[];
  readonly means: Meaning;
}

/** A question about a run that was made up, with its answers. */
export interface Drill {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly settings: Settings;
  /** Whom it is about, by first name. */
  readonly person: string;
  readonly events: readonly EventName[];
  /** Whether the record after them belongs to the question. */
  readonly showsRecord: boolean;
  readonly question: string;
  /** The event or act that the question is about; null where it is about none. */
  readonly asked: string | null;
  readonly choices: readonly Choice[];
  /** The place of the right choice, 0 for the first. */
  readonly answer: number;
  readonly why: string;
  /** What it trains, the main rule first. */
  readonly rules: readonly Citation[];
  readonly automations: NonNullable<Draft['automations']>;
}

/** How many choices a drill shows. */
const MOST_CHOICES = 4;
const FEWEST_CHOICES = 3;
/**
 * How many scenes are looked at. Without an aim one that holds a question of the kind is met soon; what is aimed at may not
 * exist for the kind, and then another kind is asked: of a misconception soon, as most kinds have it seldom.
 */
const PATIENCE = 400;
const PATIENCE_FOR_RULE = 24;
const PATIENCE_FOR_MISCONCEPTION = 8;

/** The drill of a name; null where its kind is unknown, or no scene for its aim was found. The same name, the same drill. */
export function drillOf(name: DrillName): Drill | null {
  const kind = kindById(name.kind);
  if (!kind) return null;
  let random = randomOf(formatDrillId(name));
  const accounts = accountsFor(kind, name.aim);
  for (let tries = patienceFor(name.aim); tries > 0 && accounts.length > 0; tries--) {
    const scene = sceneOf(random, random.pick(accounts), name.aim);
    const after = afterProbing(kind, scene);
    if (after) {
      random = after;
      continue;
    }
    const draft = kind.draft(scene);
    const options = draft && optionsOf(draft, name.aim);
    if (!draft || !options || !meets(draft, options, name.aim)) continue;
    const choices = random.shuffled(options);
    return {
      id: formatDrillId(name),
      kind: kind.id,
      title: kind.title,
      settings: scene.settings,
      person: scene.person,
      events: draft.events,
      showsRecord: kind.showsRecord ?? false,
      question: draft.question,
      asked: draft.asked ?? null,
      choices: choices.map(({ text, reason, by, means }) => ({ text, reason, misconceptions: by, means })),
      answer: choices.indexOf(draft.right),
      why: draft.why,
      rules: aimedFirst(draft.rules, name.aim),
      automations: draft.automations ?? [],
    };
  }
  return null;
}

function patienceFor(aim: string | null): number {
  if (aim === null) return PATIENCE;
  return misconceptionById(aim) ? PATIENCE_FOR_MISCONCEPTION : PATIENCE_FOR_RULE;
}

/**
 * Whether a scene that is aimed at a misconception offers it is found out first with that one mind, as asking all thirty takes
 * ten times as long. @returns where chance stands after a scene that does not; null where it may.
 */
function afterProbing(kind: DrillKind, scene: Scene): Random | null {
  if (misconceptionById(scene.aim ?? '') === undefined) return null;
  const random = scene.random.copy();
  const minds = scene.minds.filter(({ mind }) => mind?.misconception.id === scene.aim);
  const draft = minds.length > 0 ? kind.draft({ ...scene, random, minds, isProbe: true }) : null;
  const isOnOffer = draft?.wrong.some(({ by }) => by.some((id) => id === scene.aim)) ?? false;
  return isOnOffer ? null : random;
}

/** The accounts in which what it aims at makes a difference. */
function accountsFor({ accounts, shows }: DrillKind, aim: string | null): readonly Settings[] {
  if (aim === null) return accounts;
  const misconception = misconceptionById(aim);
  if (!misconception) {
    const edition = aim.startsWith('C') && aim !== 'C30' ? 'classic' : null;
    return edition ? accounts.filter((each) => each.edition === edition) : accounts;
  }
  const { where = {}, edition, belief } = misconception;
  const canShow = { statuses: true, fields: belief.kind !== 'reading', automation: isAboutAutomation(misconception) };
  if (shows === 'nothing' || !canShow[shows]) return [];
  return accounts.filter(
    (each) =>
      each.edition === edition &&
      Object.entries(where).every(([setting, value]) => each[setting as keyof Settings] === value),
  );
}

/** The right option and a few wrong ones, the aimed one first; null where there are too few. */
function optionsOf({ right, wrong, closed }: Draft, aim: string | null): readonly Option[] | null {
  // The first of one text stays: it knows whose it is.
  const texts = new Set([right.text]);
  const distinct = wrong.filter(({ text }) => !texts.has(text) && texts.add(text));
  const aimed = distinct.find(({ by }) => aim !== null && by.includes(aim));
  const options = [right, ...varied([...(aimed ? [aimed] : []), ...distinct]).slice(0, MOST_CHOICES - 1)];
  return options.length >= (closed ? 2 : FEWEST_CHOICES) ? options : null;
}

/** The same options, first those that show a misconception which none before them shows. */
function varied(options: readonly Option[]): readonly Option[] {
  const shown = new Set<string>();
  const first = options.filter(({ by }) => {
    const isNew = by.some((id) => !shown.has(id));
    for (const id of by) shown.add(id);
    return isNew;
  });
  return [...new Set([...first, ...options.filter(({ by }) => by.length === 0), ...options])];
}

/** Whether a question trains the rule that it is aimed at, or gives the chance to get the thing wrong. */
function meets({ rules }: Draft, options: readonly Option[], aim: string | null): boolean {
  if (rules.length === 0) return false;
  if (aim === null) return true;
  return misconceptionById(aim) ? options.some(({ by }) => by.includes(aim)) : rules.some((rule) => rule === aim);
}

const aimedFirst = (rules: readonly Citation[], aim: string | null): readonly Citation[] => [
  ...rules.filter((rule) => rule === aim),
  ...rules.filter((rule) => rule !== aim),
];
