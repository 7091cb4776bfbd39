/** From a command to its report. It reads what it needs through `World`, and writes nothing itself. */
import { STORIES, storyById } from '../../stories/index.ts';
import {
  accepted,
  configurationsOf,
  type EditionId,
  type Organisation,
  type OrganisationVerification,
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
import { executeCourse } from './course/course.ts';
import { executeDiagnose } from './diagnose/diagnose.ts';
import { helpText } from './help-text.ts';
import { judgeVerifications, staleWords } from './judge-verifications.ts';
import type { Progress } from './progress.ts';
import { readOrganisationFile } from './read-settings-file.ts';
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
  /** Reads a file's text, or says why it cannot be read. @param what it is; a settings file where nothing is said. */
  readonly readFile: (path: string, what?: string) => Result<string>;
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
    case 'diagnose':
      return executeDiagnose(command, world);
    case 'stories':
      return executeStories(command, world);
    case 'course':
      return executeCourse(command, world);
  }
}

function executeVerify(command: VerifyCommand, world: World): Report {
  const { properties, format, explorer } = command;
  const caller = { program: world.program, explorer };
  const target = findTarget(command, world);
  if (!target.ok) return refused(target.error);
  const { subject } = target.value;
  const judgement = judgeVerifications(verificationsOf(command, subject, world), properties, target.value.accept);
  const { exitCode, stale } = judgement;
  switch (format) {
    case 'text':
      return done(verifyText(judgement, caller, world.style, organisationOf(subject)), exitCode);
    case 'json':
      // The array has no place for what is no verdict, so this is said beside it.
      return done([verifyJson(judgement, caller)], exitCode, stale.map(staleWords));
    case 'junit':
      return done([verifyJunit(judgement, caller)], exitCode);
  }
}

/** An organisation is examined with everything that is known of it; a configuration by itself. */
function verificationsOf(
  { properties, maxStates }: VerifyCommand,
  subject: Subject,
  { progress }: World,
): readonly OrganisationVerification[] {
  const limit = maxStates === null ? {} : { maxStates };
  if (subject.kind === 'organisation') return [verifyOrganisation(subject.organisation, properties, limit)];
  const found = subject.settings.map((settings, place) => {
    progress.at(place, subject.settings.length, 'configurations');
    return verify(settings, { ...(properties ? { properties } : {}), ...limit });
  });
  progress.end();
  return found;
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

/** What is verified: an organisation that a file describes, or configurations in which everything may happen. */
type Subject =
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'configurations'; readonly settings: readonly Settings[] };

const organisationOf = (subject: Subject): Organisation | null =>
  subject.kind === 'organisation' ? subject.organisation : null;

/** Every configuration of an edition; of both where none is named, classic first (section 9). */
const allOf = (edition: EditionId | null): readonly Settings[] =>
  (edition === null ? (['classic', 'upgraded'] as const) : [edition]).flatMap(configurationsOf);

interface Target {
  readonly subject: Subject;
  readonly accept: Acceptances;
}

/** What is verified, and what is accepted there: an option speaks louder than the file. */
function findTarget({ target, accept }: VerifyCommand, world: World): Result<Target> {
  switch (target.kind) {
    case 'one':
      return accepted({ subject: { kind: 'configurations', settings: [target.settings] }, accept });
    case 'all':
      return accepted({ subject: { kind: 'configurations', settings: allOf(target.edition) }, accept });
    case 'file': {
      const file = readOrganisationFile(target.path, world.readFile);
      if (!file.ok) return file;
      const organisation = file.value;
      const inFile = Object.entries(organisation.accept) as [PropertyId, string][];
      return accepted({ subject: { kind: 'organisation', organisation }, accept: new Map([...inFile, ...accept]) });
    }
  }
}
