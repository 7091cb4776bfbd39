/**
 * DuckDB inside the process: the one place that knows its package. It is asked for when an audit needs it, and may be missing.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { accepted, type Result, rejected } from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';

/** A value as it comes back: everything that is asked for is text or a number. */
export type Value = string | number | null;

export interface Duck {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly (readonly Value[])[]>;
  /** The same while something else is asked: of what one question leaves idle, the other makes use. */
  readonly beside: (sql: string) => Promise<readonly (readonly Value[])[]>;
  /** The rows column by column, some thousand at a time, in the order of the query. */
  readonly stream: (sql: string) => AsyncIterable<readonly (readonly Value[])[]>;
  /** Gives up what is being asked, so that a process which is told to end does not wait for it. */
  readonly stop: () => void;
  readonly close: () => void;
}

const ABSENT =
  'An audit of files needs the package @duckdb/node-api, which is not installed: npm install @duckdb/node-api. --sql works without it.';

/**
 * How much memory it takes before it puts aside on the disk what does not fit. Twice as much makes ten million rows no quicker:
 * it is filled before anything is put aside. To join as many with others it needs more, as one side of a join is held whole.
 */
const MEMORY = { alone: '500MB', joined: '800MB' };
/** Every thread reads a piece of the file of its own, so more of them need more memory than that. */
const MOST_THREADS = 4;

/**
 * Joins are done as they are written, with what is held in memory on the right: of a CSV file it takes it that there are some
 * dozen rows in it, and would rather hold ten million of those than a few hundred answers.
 */
const AS_WRITTEN = "SET disabled_optimizers = 'join_order,build_side_probe_side'";

/** How often it is asked how far it has come. In milliseconds. */
const INTERVAL = 200;

/** @param scratch a folder for what does not fit into memory. @param isJoined whether there are files of several kinds. */
export async function openDuck(scratch: string, progress: Progress, isJoined: boolean): Promise<Result<Duck>> {
  const module = loaded();
  if (module === null) return rejected(ABSENT);
  const instance = await module.DuckDBInstance.create(':memory:', {
    memory_limit: isJoined ? MEMORY.joined : MEMORY.alone,
    threads: String(Math.min(availableParallelism(), MOST_THREADS)),
    temp_directory: scratch,
    // Nothing is fetched: neither extensions nor files from elsewhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const [connection, other] = [await instance.connect(), await instance.connect()];
  for (const each of [connection, other]) await each.run(AS_WRITTEN);
  const watched = watchedBy(connection, progress);
  return accepted({
    run: (sql) => watched(async () => void (await connection.run(sql))),
    rows: (sql) => watched(() => rowsOf(connection, sql)),
    beside: (sql) => rowsOf(other, sql),
    async *stream(sql) {
      const result = await connection.stream(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getColumns().map((column) => column.map(plain));
      }
    },
    stop: () => {
      connection.interrupt();
      other.interrupt();
    },
    close: () => {
      connection.closeSync();
      other.closeSync();
      instance.closeSync();
    },
  });
}

const rowsOf = async (connection: DuckDBConnection, sql: string): Promise<readonly (readonly Value[])[]> =>
  (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(plain));

/** By `require`, as a package of some sixty CommonJS files takes a tenth of a second longer to import. Null where it is missing. */
function loaded(): typeof import('@duckdb/node-api') | null {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api');
  } catch {
    return null;
  }
}

function watchedBy(connection: DuckDBConnection, progress: Progress) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const timer = setInterval(() => {
      const { percentage } = connection.progress;
      if (percentage > 0) progress.at(Math.floor(percentage), 100, 'per cent');
    }, INTERVAL);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      progress.end();
    }
  };
}

const plain = (value: unknown): Value => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'bigint' ? Number(value) : String(value);
};

/** A text in a query. */
export function sqlText(text: string): string {
  const pieces = text.split('\0').map((piece) => `'${piece.replaceAll("'", "''")}'`);
  // The text of a query ends at a NUL, wherever it stands.
  return pieces.length === 1 ? (pieces[0] ?? "''") : `(${pieces.join(' || chr(0) || ')})`;
}
