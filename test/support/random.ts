/**
 * The seed of every random test: drawn anew for each run, printed, and given back by `FC_SEED=… npm test`. A failure
 * prints fast-check's path (and a command run's replay path) too: `FC_PATH=…` and `FC_REPLAY_PATH=…` go straight to it.
 */
const { FC_SEED, FC_PATH, FC_REPLAY_PATH, FC_RUNS } = process.env;

const seed = FC_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(FC_SEED);
if (!Number.isInteger(seed)) throw new Error(`FC_SEED must be a whole number, not "${FC_SEED}".`);
console.log(`fast-check seed ${seed}; FC_SEED=${seed} repeats these sequences.`);

/** Parameters for `fc.assert`. FC_RUNS multiplies the number of runs, for a long night. */
export const parameters = (numRuns: number) => ({
  seed,
  numRuns: Math.ceil(numRuns * Number(FC_RUNS ?? 1)),
  verbose: 1 as const,
  ...(FC_PATH === undefined ? {} : { path: FC_PATH }),
});

/** For `fc.commands`. */
export const replay = FC_REPLAY_PATH === undefined ? {} : { replayPath: FC_REPLAY_PATH };
