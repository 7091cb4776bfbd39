/** Packs built files as a SCORM 1.2 package: the manifest first, then everything else, all with one date. */
import { type Zippable, zipSync } from 'fflate';
import { EXAM_LENGTH, PASS_MARK } from '../../course/index.ts';
import { contentPolicyPlugin } from '../app/content-policy.ts';
import { noTransitionsPlugin } from '../app/no-transitions.ts';
import { lessonsPlugin } from '../course/plugin.ts';
import { chartLayoutsPlugin } from '../layout/plugin.ts';
import { manifestOf } from './manifest.ts';

/** What the course needs of the build, as the app does: the lessons' answers, the charts, and the policy in its page. */
export const plugins = () => [lessonsPlugin(), chartLayoutsPlugin(), noTransitionsPlugin(), contentPolicyPlugin()];

/** Zip knows no date before 1980. */
const DATE = '1980-01-01T12:00:00';

/** @param files their content by their path in the package. @param version of this package. */
export function packageOf(
  files: Readonly<Record<string, Uint8Array>>,
  version: string,
): { readonly zip: Uint8Array; readonly manifest: string } {
  const mastery = Math.round((PASS_MARK / EXAM_LENGTH) * 100);
  const manifest = manifestOf({ version, launch: 'index.html', files: Object.keys(files), mastery });
  const all: Zippable = { 'imsmanifest.xml': new TextEncoder().encode(manifest), ...files };
  return { zip: zipSync(all, { level: 9, mtime: DATE }), manifest };
}
