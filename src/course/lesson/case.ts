/**
 * Cases: what a chapter ends with. A record drawn from a seed, so far from its goal that it takes three to five acts, without
 * hints at first; there is always another one. A case is a lesson whose texts are made from what happened.
 */
import {
  act,
  actorName,
  begin,
  completeSettings,
  type EventName,
  fieldLabel,
  listed,
  RULES,
  type Run,
  type Settings,
  STATUS_WORDS,
  type Status,
  simulationOf,
  uncapital,
} from '../../simulation/index.ts';
import { STATUSES } from '../drill/kinds/status.ts';
import { type Random, randomOf } from '../drill/random.ts';
import { boxesWords, told } from '../drill/words.ts';
import { CASES, type CasePlan } from './case-plans.ts';
import { CHAPTERS, type ChapterId } from './chapters.ts';
import type { Goal, Lesson, Wrong } from './lesson.ts';
import { wayToGoal } from './par.ts';
import { meetsGoal } from './play.ts';

/** How far a case is from its goal. */
const NEAREST = 3;
const FARTHEST = 5;
/** So many scenes are drawn for one case; a test finds one for each of the first hundred numbers. */
const PATIENCE = 300;
const nameOf = (chapter: ChapterId): string => chapter.toLowerCase().replaceAll(' ', '-');

/** What a case is called in addresses and in what is kept: `case-first-day-1`. */
export const caseId = (chapter: ChapterId, number: number): string => `case-${nameOf(chapter)}-${number}`;

const PATTERN = /^case-([a-z-]+)-([1-9]\d{0,2})$/;

/** Whether an id, which may come from anywhere, names a case; of which chapter, and the how manieth. */
export function readCaseId(id: string): { readonly chapter: ChapterId; readonly number: number } | null {
  const [, name, number] = PATTERN.exec(id) ?? [];
  const chapter = CHAPTERS.find((each) => nameOf(each.id) === name);
  return chapter ? { chapter: chapter.id, number: Number(number) } : null;
}

const KNOWN = new Map<string, Lesson | null>();

/** The case of an id; null where it names none. The same id, the same case. */
export function caseOf(id: string): Lesson | null {
  const read = readCaseId(id);
  if (!read) return null;
  const known = KNOWN.get(id);
  if (known !== undefined) return known;
  const found = made(id, read.chapter, read.number);
  KNOWN.set(id, found);
  return found;
}

/** A lesson of these by its id, or a case. */
export const lessonById = (id: string, lessons: readonly Lesson[]): Lesson | null =>
  lessons.find((each) => each.id === id) ?? caseOf(id);

function made(id: string, chapter: ChapterId, number: number): Lesson | null {
  const random = randomOf(id);
  for (let tries = 0; tries < PATIENCE; tries++) {
    const plan = random.pick(CASES[chapter]);
    const drawn = drawCase(plan, random);
    if (drawn) return lessonOf({ id, chapter, number, plan, ...drawn });
  }
  return null;
}

interface Drawn {
  readonly settings: Settings;
  readonly person: string;
  readonly run: Run;
  readonly way: readonly EventName[];
}

const PEOPLE = ['Abel', 'Bea', 'Cyrus', 'Dora', 'Elif', 'Femi', 'Gita', 'Henk', 'Ivo', 'Jun', 'Kaya', 'Luz'];

/** A record after acts that each did something, as far from the goal as a case is; null where this draw has none. */
function drawCase({ accounts, happens, goal, forbidden }: CasePlan, random: Random): Drawn | null {
  const settings = completeSettings(random.pick(accounts));
  const person = random.pick(PEOPLE);
  let run = begin(simulationOf(settings));
  const length = 3 + random.below(3);
  for (let drawn = 0; drawn < length; drawn++) {
    const next = act(run, random.pick(happens.filter((event) => run.simulation.events.includes(event))));
    if (next.last?.outcome === 'changed') run = next;
  }
  if (run.steps.length < 2 || meetsGoal(run.record, goal)) return null;
  const way = wayToGoal({ goal, forbidden, settings }, run, FARTHEST);
  return way && way.length >= NEAREST ? { settings, person, run, way } : null;
}

interface Making extends Drawn {
  readonly id: string;
  readonly chapter: ChapterId;
  readonly number: number;
  readonly plan: CasePlan;
}

function lessonOf({ id, chapter, number, plan, settings, person, run, way }: Making): Lesson {
  const [first] = way as readonly [EventName, ...EventName[]];
  const steps = way.reduce(act, run).steps.slice(run.steps.length);
  return {
    id,
    chapter,
    caseNumber: number,
    title: `Case ${number}: ${person}`,
    person,
    aim: 'You find the way by yourself.',
    settings,
    opening: run.steps.map(({ event }) => event),
    scene: sceneOf(run, person),
    bet: { question: `What is ${person}’s status now?`, after: [], about: 'status', wrong: wrongStatuses(run) },
    task: plan.task,
    goal: plan.goal,
    forbidden: plan.forbidden,
    acts: run.simulation.events.filter((event) => plan.acts.includes(event) || way.includes(event)),
    hints: [
      `Look at ${listed(amissIn(run, plan.goal))}.`,
      `The shortest way takes ${way.length} acts. Its first is under “${actorName(first, person)}”.`,
    ],
    solution: way,
    why: [...new Set(steps.flatMap(({ why }) => why))].join(' '),
    keep: plan.keep,
    teaches: RULES.map(({ id: rule }) => rule).filter((rule) => steps.some(({ rules }) => rules.includes(rule))),
    explains: [],
  };
}

/** What happened, a sentence each. */
function sceneOf({ steps, simulation: { edition } }: Run, person: string): string {
  return steps
    .map(({ event }, place) => {
      const sentence = told(edition, event, person);
      const isPerson = sentence.startsWith(person);
      return place === 0 ? `${sentence}.` : `Then ${isPerson ? sentence : uncapital(sentence)}.`;
    })
    .join(' ');
}

/** The other statuses that there are, each with what the record says instead. */
function wrongStatuses({ record, simulation }: Run): readonly Wrong<Status>[] {
  const because = `${boxesWords(record)}. So the status is ${STATUS_WORDS[record.status]}.`;
  return STATUSES[simulation.settings.edition]
    .filter((status) => status !== record.status)
    .map((value) => ({ value, because }));
}

/** The fields that keep the record from its goal, in the words of the screen. */
function amissIn({ record }: Run, goal: Goal): readonly string[] {
  const boxes = (['optedOut', 'doNotEmail', 'hardBounced'] as const).filter((field) => record[field]);
  const others = (['crmOptOut', 'connector'] as const).filter(
    (field) => field in goal && record[field] !== goal[field],
  );
  return [...boxes, ...others].map((field) => fieldLabel(field));
}
