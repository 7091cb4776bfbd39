/** `verify`: decides properties over every state that can be reached, of configurations or of an organisation. */
import {
  accepted,
  configurationsOf,
  EDITIONS,
  type EditionId,
  type Organisation,
  type OrganisationVerification,
  type PropertyId,
  type Result,
  type Settings,
  verify,
  verifyOrganisation,
} from '../../simulation/index.ts';
import { defineCommand, type World } from '../shared/command.ts';
import { explorerHelp } from '../shared/explorer.ts';
import { eachOnce, optionHelp, settingsHelp } from '../shared/help-lines.ts';
import { readOrganisationFile } from '../shared/read-settings-file.ts';
import { done, type Report, refused } from '../shared/report.ts';
import { judgeVerifications, staleWords } from './judge-verifications.ts';
import { type Acceptances, type AskedVerify, readVerify, VERIFY_OPTIONS } from './read-verify.ts';
import { verifyJson } from './verify-json.ts';
import { verifyJunit } from './verify-junit.ts';
import { verifyText } from './verify-text.ts';

export const verifyCommand = defineCommand({
  options: VERIFY_OPTIONS,
  help: (program) => [
    `${program} verify [settings | --all | --settings FILE] [--property P1,P3]`,
    '       [--accept P1="reason"] [--format text|json|junit] [--max-states N] [--explorer URL]',
    '',
    'Decides properties over every state that can be reached, with a shortest run for each violation.',
    'Where a file lists automations, only what is listed can happen, and a violation names them.',
    '',
    ...optionHelp('--all', 'Every configuration that can be, of both editions or of the one that --edition names.'),
    ...optionHelp(
      '--settings',
      'A JSON file: {"settings": {...}, "automations": [...], "cannot": [...], "accept": {"P1": "reason"}}.',
    ),
    ...optionHelp('--property', 'Only these. Without it all are reported, and those marked * do not count.'),
    ...optionHelp('--accept', 'A violation that is known, and why; it may be given again for another property.'),
    ...optionHelp('--format', 'text (the default), json or junit.'),
    ...optionHelp('--max-states', 'Stops the search of each configuration there; what is not found is undecided.'),
    ...explorerHelp(),
    '',
    ...settingsHelp(),
    '',
    'Properties',
    ...eachOnce(EDITIONS.flatMap(({ properties }) => properties)).map(
      ({ id, title, counts }) => `  ${`${id}${counts ? '' : ' *'}`.padEnd(5)}  ${title}`,
    ),
  ],
  read: readVerify,
  run: (asked, world): Report => {
    const { properties, format, explorer } = asked;
    const caller = { program: world.program, explorer };
    const found = findSubject(asked, world);
    if (!found.ok) return refused(found.error);
    const { subject, accept } = found.value;
    const judgement = judgeVerifications(verificationsOf(asked, subject, world), properties, accept);
    const { exitCode, stale } = judgement;
    switch (format) {
      case 'text':
        return done(verifyText(judgement, caller, world.style, organisationIn(subject)), exitCode);
      case 'json':
        // The array has no place for what is no verdict, so this is said beside it.
        return done([verifyJson(judgement, caller)], exitCode, stale.map(staleWords));
      case 'junit':
        return done([verifyJunit(judgement, caller)], exitCode);
      default:
        return format satisfies never;
    }
  },
});

/** An organisation is examined with everything that is known of it; a configuration by itself. */
function verificationsOf(
  { properties, maxStates }: AskedVerify,
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

/** What is verified: an organisation that a file describes, or configurations in which everything may happen. */
type Subject =
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'configurations'; readonly settings: readonly Settings[] };

const organisationIn = (subject: Subject): Organisation | null =>
  subject.kind === 'organisation' ? subject.organisation : null;

/** Every configuration of an edition; of both where none is named, classic first (section 9). */
const allOf = (edition: EditionId | null): readonly Settings[] =>
  (edition === null ? (['classic', 'upgraded'] as const) : [edition]).flatMap(configurationsOf);

interface Found {
  readonly subject: Subject;
  readonly accept: Acceptances;
}

/** What is verified, and what is accepted there: an option speaks louder than the file. */
function findSubject({ target, accept }: AskedVerify, world: World): Result<Found> {
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
