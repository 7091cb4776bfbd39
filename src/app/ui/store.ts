/** A value that outlives the components that show it. It knows nothing of what it holds. */
import { useSyncExternalStore } from 'react';

export interface Store<Value> {
  /** The same object until another is set. */
  readonly get: () => Value;
  readonly set: (next: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param begin what it holds at first; asked when somebody first looks, so that importing a store reads nothing. */
export function createStore<Value>(begin: () => Value): Store<Value> {
  let held: { readonly value: Value } | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => {
      held ??= { value: begin() };
      return held.value;
    },
    set: (value) => {
      held = { value };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * What a component reads of a store; it is drawn again when that is another. Without a browser it is what the store holds.
 * @param read must give the same object for the same value.
 */
export function useStore<Value, Read>({ get, subscribe }: Store<Value>, read: (value: Value) => Read): Read {
  const now = () => read(get());
  return useSyncExternalStore(subscribe, now, now);
}
