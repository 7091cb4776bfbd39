/** Where the explorer is served: the option and the variable that say so, for links to runs. */
import { accepted, quoted, type Result, rejected } from '../../simulation/index.ts';
import type { Environment } from './command.ts';
import { optionHelp } from './help-lines.ts';
import { type Options, only } from './options.ts';

/** Where `npm start` serves the explorer. */
export const STARTED = 'http://localhost:4173/';

/** The variable that says it for a whole CI. */
const EXPLORER_VARIABLE = 'MAILABILITY_EXPLORER';

export const EXPLORER_OPTION = { value: 'the address at which the explorer is served' } as const;

export const explorerHelp = (): readonly string[] =>
  optionHelp(
    '--explorer',
    `The address at which the explorer is served, for links to runs; or set ${EXPLORER_VARIABLE}. --format json has links only with it.`,
  );

/** The option speaks louder than the environment; an empty variable says nothing. Null where nobody said. */
export function readExplorer(options: Options, env: Environment): Result<string | null> {
  const option = only(options, 'explorer');
  if (option !== undefined) return readAddress('--explorer', option);
  const variable = env[EXPLORER_VARIABLE];
  return variable ? readAddress(EXPLORER_VARIABLE, variable) : accepted(null);
}

/**
 * What stands after the `#` of an address that was copied from a browser is left out.
 * @param name what gave it, to say so where it is refused: `--explorer`.
 */
function readAddress(name: string, address: string): Result<string> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^(https?|file):$/.test(url.protocol))
    return rejected(`${name} must be an address such as ${STARTED}, not ${quoted(address)}.`);
  url.hash = '';
  return accepted(url.href);
}
