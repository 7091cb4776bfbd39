/**
 * Lays out `dist/package`, which is what `npm pack ./dist/package` packs: the command line, its papers and its bill of
 * materials, under a manifest that names nothing which is not there: no scripts and no dependencies. DuckDB is not among them,
 * as a pipeline that only verifies would download it in vain; an audit says in one sentence what to install.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is carried over from the project's own manifest. */
const FIELDS = ['name', 'version', 'description', 'license', 'type', 'private', 'engines', 'bin'];
const PAPERS = ['LICENSE', 'NOTICE', 'README.md', 'docs/organisation.schema.json'];
const BILL = 'bill-of-materials.cdx.json';

/**
 * @param {string} root the project's folder
 * @param {object} made
 * @param {string} made.folder where the bundled command line lies
 * @param {readonly string[]} made.files the files that it is made of, which are copied
 * @param {object} made.bill its bill of materials
 */
export function stagePackage(root, { folder: bundle, files: bundled, bill }) {
  const folder = join(root, 'dist/package');
  /** @param {string} path @param {(draft: string) => void} write */
  const put = (path, write) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    // Written aside and renamed, so that whoever packs meanwhile never reads half a file.
    const draft = `${target}.${process.pid}`;
    write(draft);
    renameSync(draft, target);
  };
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = [...bundled.map((name) => `dist/cli/${name}`), BILL, ...PAPERS];
  const manifest = { ...Object.fromEntries(FIELDS.flatMap((name) => (name in own ? [[name, own[name]]] : []))), files };
  put('package.json', (draft) => writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`));
  put(BILL, (draft) => writeFileSync(draft, `${JSON.stringify(bill, null, 2)}\n`));
  for (const name of bundled) put(`dist/cli/${name}`, (draft) => copyFileSync(join(bundle, name), draft));
  // What an older build left there is in no package, and would only confuse who looks.
  for (const name of readdirSync(join(folder, 'dist/cli'), { recursive: true, encoding: 'utf8' }))
    if (/-[\w-]{8}\.js$/.test(name) && !bundled.includes(name.replaceAll('\\', '/')))
      rmSync(join(folder, 'dist/cli', name), { force: true });
  for (const paper of PAPERS) put(paper, (draft) => copyFileSync(join(root, paper), draft));
}
