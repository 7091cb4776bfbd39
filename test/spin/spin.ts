/**
 * Runs SPIN on a Promela model in a folder of its own, and reads what it says with suspicion: a search that was cut
 * short, an assertion nobody planned and a line that is not understood are errors, never verdicts.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface SpinResult {
  /** Stored states. */
  readonly states: number;
  /** Steps that SPIN took: states times options of the model's loop. */
  readonly transitions: number;
  /** For each violated assertion `!(broken_<name>)`, the fewest steps that lie before the one in which it fails. */
  readonly violations: ReadonlyMap<string, number>;
}

export interface SpinTimes {
  /** Milliseconds for writing the C program (`spin -a`), compiling it, and searching. */
  readonly generate: number;
  readonly compile: number;
  readonly search: number;
}

export interface SearchOptions {
  /** Whether the model's monitors watch; they multiply its states. */
  readonly monitors: boolean;
  /** Give up at so many steps from the start; the run then fails, since nothing is known of what lies beyond. */
  readonly maxDepth?: number;
}

export interface SpinOptions extends SearchOptions {
  /** Whether to spend more time on compiling, for a faster search: worth it where the search is what is measured. */
  readonly optimized?: boolean;
}

/** Why SPIN cannot run here and how to change that; null where it can. */
export function whySpinIsMissing(): string | null {
  const missing = ['spin', 'gcc'].filter((tool) => !answers(tool, tool === 'spin' ? '-V' : '--version'));
  if (missing.length === 0) return null;
  return `This needs ${missing.join(' and ')}, not found here. To install it on Debian or Ubuntu: sudo apt-get install spin gcc`;
}

const answers = (tool: string, version: string): boolean => {
  const { error, status } = spawnSync(tool, [version], { stdio: 'ignore' });
  return error === undefined && status === 0;
};

let quick: boolean | undefined;

/** Whether TinyCC is there. It compiles a verifier in a tenth of the time that gcc needs, and most searches are short. */
const compilerIsQuick = (): boolean => {
  quick ??= answers('tcc', '-v');
  return quick;
};

/** Whether a missing SPIN is a failure: in CI, and wherever REQUIRE_SPIN=1 says so. */
export const spinIsRequired = ({ CI, REQUIRE_SPIN }: NodeJS.ProcessEnv): boolean =>
  CI === 'true' || REQUIRE_SPIN === '1';

const run = promisify(execFile);

/**
 * Searches a model exhaustively, breadth first, all states stored in full.
 * @throws where a tool fails or takes more than a minute, and where the search does not end with a verdict.
 */
export const runSpin = (
  model: string,
  { optimized = false, ...options }: SpinOptions,
): Promise<SpinResult & { readonly times: SpinTimes }> =>
  withVerifier(model, optimized, async (search, built) => {
    const { took, ...result } = await search(options);
    return { ...result, times: { ...built, search: took } };
  });

/**
 * Searches a model twice with one verifier, since that is what takes long to make: its own states, then what the monitors say.
 * @throws as `runSpin` does.
 */
export const askSpin = (model: string): Promise<{ readonly counted: SpinResult; readonly decided: SpinResult }> =>
  withVerifier(model, false, async (search) => ({
    counted: await search({ monitors: false }),
    decided: await search({ monitors: true }),
  }));

type Search = (options: SearchOptions) => Promise<SpinResult & { readonly took: number }>;

/** Makes a model's verifier in a folder of its own, lends it, and removes it. */
async function withVerifier<Result>(
  model: string,
  optimized: boolean,
  use: (search: Search, built: Omit<SpinTimes, 'search'>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mailability-spin-'));
  const { MONITORS: _, ...env } = process.env;
  const tool = async (command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const began = performance.now();
    const { stdout } = await run(command, args, {
      cwd: folder,
      timeout: 60_000,
      maxBuffer: 2 ** 26,
      env: { ...env, LC_ALL: 'C', ...more },
    }).catch((error: Error & { readonly stdout?: string }) => {
      // SPIN writes its complaints to standard output, which the error's own message leaves out.
      throw new Error(`${error.message}\n${error.stdout ?? ''}`.slice(0, 2000));
    });
    return { stdout, took: performance.now() - began };
  };
  const search: Search = async ({ monitors, maxDepth = 1_000_000 }) => {
    const args = ['-c0', '-n', '-E', '-w18', `-m${maxDepth}`];
    const { stdout, took } = await tool(join(folder, 'pan'), args, monitors ? { MONITORS: '1' } : {});
    return { ...readPan(stdout), took };
  };
  try {
    await writeFile(join(folder, 'model.pml'), model);
    const generated = await tool('spin', ['-a', 'model.pml']);
    const flags = ['-w', '-DSAFETY', '-DNOREDUCE', '-DBFS', '-o', 'pan', 'pan.c'];
    const compiled = await (!optimized && compilerIsQuick()
      ? tool('tcc', flags)
      : tool('gcc', [optimized ? '-O2' : '-O0', ...flags]));
    return await use(search, { generate: generated.took, compile: compiled.took });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Reads the report of a breadth-first search by SPIN's `pan`.
 * @throws where it is no report of a whole search, or says anything that is not expected.
 */
export function readPan(output: string): SpinResult {
  if (!output.includes('Full statespace search for:'))
    throw new Error(`This is no report of a full search:\n${output}`);
  const cut = /.*(?:Search not completed|search depth too small|out of memory|MEMLIM|hash-compact|aborted).*/i.exec(
    output,
  );
  if (cut) throw new Error(`SPIN did not search everything: ${cut[0]}`);
  const violations = new Map<string, number>();
  for (const [line] of output.matchAll(/^(?:pan: ?\d+:|error:|spin:).*$/gm)) {
    const found = /^pan:\d+: assertion violated\s+!\(*broken_(\w+?)\)* \(at depth (\d+)\)$/.exec(line);
    if (!found) throw new Error(`SPIN says what nobody asked: ${line}`);
    const [, name = '', depth] = found;
    violations.set(name, Math.min(violations.get(name) ?? Number.POSITIVE_INFINITY, Number(depth)));
  }
  const number = (pattern: RegExp): number => {
    const found = pattern.exec(output)?.[1];
    if (found === undefined) throw new Error(`SPIN's report has no line like ${pattern.source}:\n${output}`);
    return Number(found);
  };
  const errors = number(/errors: (\d+)$/m);
  if (errors > 0 !== violations.size > 0) throw new Error(`SPIN counts ${errors} errors and names ${violations.size}.`);
  return {
    states: number(/^ +(\d+) states, stored$/m),
    // SPIN counts the arrival in the initial state as a transition too.
    transitions: number(/^ +(\d+) transitions \(= stored\+matched\)$/m) - 1,
    violations,
  };
}

/** Runs jobs two at a time, since compilers are hungry; the results in the jobs' order. */
export async function twoAtATime<Job, Result>(
  jobs: readonly Job[],
  work: (job: Job) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = jobs.entries();
  const worker = async () => {
    for (const [place, job] of queue) results[place] = await work(job);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
