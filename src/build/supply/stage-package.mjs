/**
 * Lays out `dist/package`, which is what `npm pack ./dist/package` packs: the command line, its papers and its bill of
 * materials, under a manifest that names nothing which is not there: no scripts and no dependencies. DuckDB is not among them,
 * as a pipeline that only verifies would download it in vain; an audit says in one sentence what to install.
 */
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is carried over from the project's own manifest. */
const FIELDS = ['name', 'version', 'description', 'license', 'type', 'private', 'engines', 'bin'];
const PAPERS = ['LICENSE', 'NOTICE', 'README.md', 'docs/organisation.schema.json'];
const BILL = 'bill-of-materials.cdx.json';

/**
 * @param {string} root the project's folder
 * @param {object} made
 * @param {string} made.program the path of the bundled command line, which is copied
 * @param {object} made.bill its bill of materials
 */
export function stagePackage(root, { program, bill }) {
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
  const files = ['dist/cli/mailability.js', BILL, ...PAPERS];
  const manifest = { ...Object.fromEntries(FIELDS.flatMap((name) => (name in own ? [[name, own[name]]] : []))), files };
  put('package.json', (draft) => writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`));
  put(BILL, (draft) => writeFileSync(draft, `${JSON.stringify(bill, null, 2)}\n`));
  put('dist/cli/mailability.js', (draft) => copyFileSync(program, draft));
  for (const paper of PAPERS) put(paper, (draft) => copyFileSync(join(root, paper), draft));
}
