/** What `--help` prints where no command is named. */
import { COMMANDS } from './commands.ts';
import { wrapped } from './shared/style.ts';

/** @param program how this command line was called. */
export const overview = (program: string): readonly string[] => [
  ...wrapped(
    'Mailability: may this Pardot (Account Engagement) prospect be emailed, why not, and who can change that?',
  ),
  '',
  ...COMMANDS.map(({ name, about }) => `  ${program} ${name.padEnd(WIDTH)}   ${about}`),
  '',
  `  ${program} ${COMMANDS[0]?.name} --help   and so for each command`,
  `  ${program} --version`,
  '',
  ...wrapped(
    'Exit status: 0 done; 1 a property is violated or undecided, or an accepted violation no longer occurs; 2 bad input.',
  ),
  '',
  'This checks a model, not anybody’s account. It is independent of Salesforce.',
];

const WIDTH = Math.max(...COMMANDS.map(({ name }) => name.length));
