/** From a command to its report. It reads what it needs through `World`, and writes nothing itself. */
import { STORIES, storyById } from '../../stories/index.ts';
import {
  type Automation,
  configurationsOf,
  type PropertyId,
  play,
  type Result,
  type Settings,
  simulate,
  simulationOf,
  unknownWord,
  verify,
  verifyOrganisation,
} from '../simulation/index.ts';
import { answer } from './answer.ts';
import { askText } from './ask-text.ts';
import { batch } from './batch.ts';
import { linkTo } from './bring-back.ts';
import type { Acceptances, AskCommand, Command, StoriesCommand, VerifyCommand } from './command.ts';
import { helpText } from './help-text.ts';
import { judgeVerifications, staleWords } from './judge-verifications.ts';
import type { Progress } from './progress.ts';
import { readSettingsFile } from './read-settings-file.ts';
import { done, type Report, refused } from './report.ts';
import { simulateText } from './simulate-text.ts';
import { storyList, storyText } from './stories-text.ts';
import type { Style } from './style.ts';
import { verifyJson } from './verify-json.ts';
import { verifyJunit } from './verify-junit.ts';
import { verifyText } from './verify-text.ts';

/** What a command may need of the process that it runs in. */
export interface World {
  readonly input: AsyncIterable<Uint8Array>;
  /** Reads a settings file's text, or says why it cannot be read. */
  readonly readFile: (path: string) => Result<string>;
  /** The version of this package. */
  readonly version: () => string;
  /** How this command line was called: `npm run --silent mailability --`. */
  readonly program: string;
  readonly style: Style;
  readonly progress: Progress;
}

export function execute(command: Command, world: World): Report {
  switch (command.kind) {
    case 'help':
      return done(helpText(command.topic, world.program));
    case 'version':
      return done([`mailability ${world.version()}`]);
    case 'simulate': {
      const { settings, events, format } = command;
      if (format === 'json') return done([JSON.stringify(simulate(settings, events), null, 2)]);
      return done(simulateText(play(simulationOf(settings), events), world.style));
    }
    case 'batch':
      return batch(world.input);
    case 'verify':
      return executeVerify(command, world);
    case 'ask':
      return executeAsk(command, world);
    case 'stories':
      return executeStories(command, world);
  }
}

function executeVerify(command: VerifyCommand, world: World): Report {
  const { properties, maxStates, format, explorer } = command;
  const caller = { program: world.program, explorer };
  const target = findTarget(command, world);
  if (!target.ok) return refused(target.error);
  const limit = maxStates === null ? {} : { maxStates };
  const { settings: all, automations } = target.value;
  const verifications = all.map((settings, place) => {
    world.progress.at(place, all.length, 'configurations');
    if (automations === null) return verify(settings, { ...(properties ? { properties } : {}), ...limit });
    return verifyOrganisation({ settings, automations, accept: {} }, properties, limit);
  });
  world.progress.end();
  const judgement = judgeVerifications(verifications, properties, target.value.accept);
  const { exitCode, stale } = judgement;
  switch (format) {
    case 'text':
      return done(verifyText(judgement, caller, world.style), exitCode);
    case 'json':
      // The array has no place for what is no verdict, so this is said beside it.
      return done([verifyJson(judgement, caller)], exitCode, stale.map(staleWords));
    case 'junit':
      return done([verifyJunit(judgement, caller)], exitCode);
  }
}

function executeAsk({ settings, events, format, explorer }: AskCommand, { program, style }: World): Report {
  const run = play(simulationOf(settings), events);
  if (format === 'text') return done(askText(run, { program, explorer }, style));
  const link = explorer === null ? {} : { link: linkTo(explorer, { settings, events, at: events.length }) };
  return done([JSON.stringify({ ...answer(run), ...link }, null, 2)]);
}

function executeStories({ id, format }: StoriesCommand, { program, style }: World): Report {
  if (id === null)
    return done(format === 'json' ? [JSON.stringify(STORIES, null, 2)] : storyList(STORIES, program, style));
  const story = storyById(id);
  if (!story) {
    const ids = STORIES.map((each) => each.id);
    return refused(unknownWord('story', id, ids));
  }
  return done(format === 'json' ? [JSON.stringify(story, null, 2)] : storyText(story, program, style));
}

interface Target {
  readonly settings: readonly Settings[];
  /** An organisation's own; null where nothing is known of them, so that all may happen. */
  readonly automations: readonly Automation[] | null;
  readonly accept: Acceptances;
}

/** Which configurations, and what is accepted there: an option speaks louder than the file. */
function findTarget({ target, accept }: VerifyCommand, world: World): Result<Target> {
  switch (target.kind) {
    case 'one':
      return { ok: true, value: { settings: [target.settings], automations: null, accept } };
    case 'all':
      return { ok: true, value: { settings: configurationsOf(target.edition), automations: null, accept } };
    case 'file': {
      const text = world.readFile(target.path);
      if (!text.ok) return text;
      const file = readSettingsFile(target.path, text.value);
      if (!file.ok) return file;
      const { settings, automations, accept: known } = file.value;
      const inFile = Object.entries(known) as [PropertyId, string][];
      return { ok: true, value: { settings: [settings], automations, accept: new Map([...inFile, ...accept]) } };
    }
  }
}
