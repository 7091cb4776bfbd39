/** Whose account a command asks about: one under settings alone, or an organisation that a file describes. */
import {
  accepted,
  type Organisation,
  organisationOf,
  type Result,
  rejected,
  type Settings,
} from '../../simulation/index.ts';
import { type Options, only } from './options.ts';
import { readOrganisationFile } from './read-settings-file.ts';
import { givenSettings, readSettingsOptions } from './settings-options.ts';

export type Target =
  | { readonly kind: 'one'; readonly settings: Settings }
  | { readonly kind: 'file'; readonly path: string };

/** The option that names such a file. */
export const FILE_OPTION = { value: 'the path of a JSON file' } as const;

/** The settings' own options or `--settings FILE`, and not both. */
export function readTarget(options: Options): Result<Target> {
  const path = only(options, 'settings');
  if (path !== undefined) {
    const [clash] = givenSettings(options);
    if (clash === undefined) return accepted({ kind: 'file', path });
    return rejected(`--settings and ${clash} exclude each other: say once how the account is set up.`);
  }
  const settings = readSettingsOptions(options);
  return settings.ok ? accepted({ kind: 'one', settings: settings.value }) : settings;
}

/** The organisation itself; under settings alone, one in which everything may happen. */
export const organisationAt = (target: Target, readFile: (path: string) => Result<string>): Result<Organisation> =>
  target.kind === 'file' ? readOrganisationFile(target.path, readFile) : accepted(organisationOf(target.settings));
