/** Toy machines for the engine's tests: small enough to be judged by eye, and nothing to do with email. */
import { and, assign, not, or, setup, stateIn } from 'xstate';

/** A turnstile beside a lamp: two regions, one guard on the other region, one on the context. */
export const turnstile = setup({
  types: {} as {
    context: { coins: number; free: boolean };
    events: { type: 'coin' } | { type: 'push' } | { type: 'dusk' } | { type: 'dawn' };
    input: { free: boolean };
  },
  guards: {
    isFree: ({ context }) => context.free,
    isLit: stateIn({ lamp: 'on' }),
    hasCoins: ({ context }) => context.coins > 0,
    mayPass: or(['isFree', and(['hasCoins', 'isLit'])]),
    boxIsFull: ({ context }) => context.coins >= 3,
  },
  actions: {
    take: assign({ coins: ({ context }) => context.coins + 1 }),
    empty: assign({ coins: 0 }),
  },
}).createMachine({
  id: 'turnstile',
  type: 'parallel',
  context: ({ input }) => ({ coins: 0, free: input.free }),
  on: { push: { description: 'It is locked.', meta: { refused: true } } },
  states: {
    gate: {
      initial: 'locked',
      states: {
        locked: {
          on: {
            coin: { guard: not('boxIsFull'), actions: 'take' },
            push: { guard: 'mayPass', target: 'open', actions: 'empty' },
          },
        },
        open: { on: { push: 'locked' } },
      },
    },
    lamp: {
      initial: 'off',
      on: { dusk: '.on' },
      states: {
        off: {},
        on: { initial: 'dim', on: { dawn: 'off' }, states: { dim: { on: { coin: 'bright' } }, bright: {} } },
      },
    },
    sign: {
      initial: 'unset',
      states: { unset: { always: { guard: 'isFree', target: 'free' } }, free: {} },
    },
  },
});

export const TURNSTILE_EVENTS = ['coin', 'push', 'dusk', 'dawn'] as const;

/** `size` two-state switches side by side: 2 to the power of `size` states. */
export function switches(size: number) {
  const names = Array.from({ length: size }, (_, place) => `s${place}`);
  const machine = setup({ types: {} as { events: { type: string } } }).createMachine({
    id: 'switches',
    type: 'parallel',
    states: Object.fromEntries(
      names.map((name) => [
        name,
        { initial: 'off', states: { off: { on: { [name]: 'on' } }, on: { on: { [name]: 'off' } } } },
      ]),
    ),
  });
  return { machine, events: names };
}
