/** A PostgreSQL of our own for a test: a cluster in a folder, reached by a socket in it, and gone afterwards. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Postgres {
  /** Why there is none, in a line; null where there is. */
  readonly missing: string | null;
  /** Runs statements one after the other. @returns the rows of the last, its cells as text. */
  readonly ask: (statements: readonly string[]) => readonly (readonly string[])[];
  readonly stop: () => void;
}

const NONE = 'There is no PostgreSQL on this machine (initdb and psql): its test is left out.';

export function postgres(): Postgres {
  const bin = binaries();
  const none = (missing: string): Postgres => ({ missing, ask: () => [], stop: () => undefined });
  if (bin === null) return none(NONE);
  // A server refuses to run as root, so then it is the user that the package made.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : {};
  if (user === null)
    return none('PostgreSQL does not run as root, and there is no user postgres: its test is left out.');
  const folder = mkdtempSync(join(tmpdir(), 'mailability-pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const run = (program: string, args: readonly string[], input = '') =>
    spawnSync(join(bin, program), args, {
      ...user,
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
    });
  const data = join(folder, 'data');
  const made = run('initdb', ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
  const started =
    made.status === 0
      ? run('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start'])
      : made;
  const stop = () => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  if (started.status !== 0) {
    stop();
    return none(`PostgreSQL could not be started: ${`${started.stderr}`.trim().split('\n')[0]}.`);
  }
  return {
    missing: null,
    stop,
    ask: (statements) => {
      const { status, stdout, stderr } = run(
        'psql',
        [
          '-h',
          folder,
          '-U',
          'tester',
          '-d',
          'postgres',
          '-X',
          '-q',
          '-A',
          '-t',
          '-F',
          '\u0001',
          '-v',
          'ON_ERROR_STOP=1',
        ],
        `${statements.join(';\n')};\n`,
      );
      if (status !== 0) throw new Error(stderr);
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\u0001'));
    },
  };
}

/** Where its programs are: on the path, or where Debian puts them. */
function binaries(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')];
  return (
    folders.find((folder) => ['initdb', 'pg_ctl', 'psql'].every((program) => existsSync(join(folder, program)))) ?? null
  );
}

function idsOf(name: string): { readonly uid?: number; readonly gid?: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN),
  );
  return uid !== undefined && gid !== undefined && Number.isInteger(uid) ? { uid, gid } : null;
}
