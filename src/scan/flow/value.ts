/** What the opt-out field of a record, or a variable, may hold at one point of a flow. Values are facts: each is true on some way. */

export type Value =
  /** Nothing was ever put there: saving the record does not write the field. */
  | { readonly is: 'blank' }
  /** What the database holds; `given` where a condition on the way has asked. */
  | { readonly is: 'own'; readonly given: boolean | null }
  /** `doubt` says on what it hangs that the value is there at all; empty where nothing. */
  | { readonly is: 'constant'; readonly value: boolean | null; readonly doubt: string }
  | { readonly is: 'unknown'; readonly why: string };

export const BLANK: Value = { is: 'blank' };
export const own = (given: boolean | null = null): Value => ({ is: 'own', given });
export const constant = (value: boolean | null, doubt = ''): Value => ({ is: 'constant', value, doubt });
export const unknown = (why: string): Value => ({ is: 'unknown', why });

/** Where a value comes from when something is set: a value of its own, or what another slot holds. */
export type Source =
  | { readonly from: 'value'; readonly value: Value }
  /**
   * `copy` takes a record or a variable as it is; `read` takes the value of a record's field, which is then no longer that
   * record's own.
   */
  | {
      readonly from: 'slot';
      readonly slot: string;
      readonly mode: 'copy' | 'read';
      readonly negated: boolean;
      /** On what it hangs that the value comes there at all; left out where on nothing. */
      readonly doubt?: string;
    };

export const given = (value: Value): Source => ({ from: 'value', value });

/** Two values are the same fact where their keys are. */
export const keyOf = (value: Value): string => {
  switch (value.is) {
    case 'blank':
      return 'blank';
    case 'own':
      return `own ${value.given}`;
    case 'constant':
      return `${value.value} ${value.doubt}`;
    case 'unknown':
      return `unknown ${value.why}`;
  }
};

/** What a source makes of a value that its slot holds. @param name how people call the slot. */
export function taken(source: Extract<Source, { from: 'slot' }>, value: Value, name: string): Value {
  const found = source.negated ? negated(asRead(value, name)) : source.mode === 'copy' ? value : asRead(value, name);
  return doubted(found, source.doubt ?? '');
}

/** The same value where it hangs on something that it is there. */
export const doubted = (value: Value, doubt: string): Value =>
  value.is === 'constant' ? constant(value.value, value.doubt || doubt) : value;

function asRead(value: Value, name: string): Value {
  switch (value.is) {
    case 'blank':
      return constant(null);
    case 'own':
      return value.given === null ? unknown(`what ${name} holds`) : constant(value.given);
    case 'constant':
    case 'unknown':
      return value;
  }
}

const negated = (value: Value): Value => (value.is === 'constant' ? constant(!value.value, value.doubt) : value);

/** The value after a condition that says what it is; null where it cannot be so, and the way ends. */
export function assumed(value: Value, is: boolean): Value | null {
  switch (value.is) {
    case 'blank':
      return value;
    case 'own':
      return value.given === !is ? null : own(is);
    case 'constant':
      // An empty checkbox counts as not ticked in some places and as nothing in others: it may go either way.
      return value.value === !is ? null : value;
    case 'unknown':
      return constant(is);
  }
}
