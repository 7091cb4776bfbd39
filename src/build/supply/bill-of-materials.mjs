/**
 * The bill of materials of something that was bundled: every package of which a file is in it, with version and licence,
 * as CycloneDX reads it. It is told which files those are; what their licences ask for stands in NOTICE.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Component
 * @property {'library'} type
 * @property {string} bom-ref
 * @property {string} [group] the scope, with its at sign
 * @property {string} name
 * @property {string} version
 * @property {string} purl
 * @property {readonly ({ license: { id: string } } | { expression: string })[]} licenses
 *
 * @typedef {object} Bill
 * @property {'CycloneDX'} bomFormat
 * @property {'1.6'} specVersion
 * @property {number} version
 * @property {{ component: object }} metadata
 * @property {readonly Component[]} components
 * @property {readonly object[]} dependencies
 */

/**
 * @param {object} about
 * @param {{ name: string, version: string, license: string }} about.description what it is that was bundled
 * @param {Iterable<string>} about.files the files of which something is in it; those outside of `node_modules` are our own
 * @returns {Bill} the same for the same files, in whatever order they came
 * @throws where a package does not say its name, version or licence: then nobody could say what is shipped.
 */
export function billOfMaterials({ description, files }) {
  const folders = new Set([...files].flatMap((file) => folderOf(file) ?? []));
  const components = [...folders]
    .map(componentOf)
    .sort((one, other) => (one.purl < other.purl ? -1 : one.purl > other.purl ? 1 : 0));
  const distinct = components.filter(({ purl }, place) => purl !== components[place - 1]?.purl);
  const own = `pkg:npm/${description.name}@${description.version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: description.name,
        version: description.version,
        purl: own,
        licenses: [{ license: { id: description.license } }],
      },
    },
    components: distinct,
    dependencies: [{ ref: own, dependsOn: distinct.map(({ purl }) => purl) }],
  };
}

/**
 * The folder of the package that a file belongs to; null for a file of our own, or one that the bundler made up.
 * @param {string} file
 */
function folderOf(file) {
  const path = file.replace(/^\0/, '').replace(/\?.*$/, '');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [first = '', second = ''] = path.slice(at + '/node_modules/'.length).split('/');
  const folder = join(path.slice(0, at), 'node_modules', first.startsWith('@') ? join(first, second) : first);
  return existsSync(join(folder, 'package.json')) ? folder : null;
}

/**
 * @param {string} folder
 * @returns {Component}
 */
function componentOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const [field, value] of Object.entries({ name, version, license }))
    if (typeof value !== 'string') throw new Error(`${folder}/package.json does not say its ${field}.`);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const group = dirname(name);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === '.' ? {} : { group }),
    name: name.slice(name.lastIndexOf('/') + 1),
    version,
    purl,
    // An expression, such as `MIT OR Apache-2.0`, is none of the ids.
    licenses: [/\s/.test(license) ? { expression: license } : { license: { id: license } }],
  };
}
