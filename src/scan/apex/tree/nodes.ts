/** Apex as a small tree: what a reader of writes needs to tell apart, and no more. Made by `parse-apex.ts` alone. */

/** A type as written: the last part of its name in lower case, its type arguments, and whether it is an array. */
export interface TypeName {
  /** `contact`, `list`, `map`, `sobject`; `schema.contact` and `contact` are the same. An array is a `list`. */
  readonly name: string;
  readonly of: readonly TypeName[];
}

/** Where something stands: from its first character to behind its last, and the first one's line, counted from 1. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export type Expression = Spot &
  (
    | { readonly kind: 'literal'; readonly value: boolean | string | null | undefined }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'this' }
    | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'item'; readonly of: Expression; readonly at: Expression }
    | {
        readonly kind: 'call';
        readonly of: Expression | null;
        readonly name: string;
        readonly given: readonly Expression[];
      }
    | {
        readonly kind: 'new';
        readonly type: TypeName;
        readonly given: readonly Expression[];
        readonly holds: readonly Expression[];
      }
    | { readonly kind: 'assign'; readonly operator: string; readonly target: Expression; readonly value: Expression }
    | { readonly kind: 'not'; readonly of: Expression }
    | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'choice'; readonly test: Expression | null; readonly either: readonly [Expression, Expression] }
    | { readonly kind: 'cast'; readonly type: TypeName; readonly of: Expression }
    | { readonly kind: 'query' }
    | { readonly kind: 'other'; readonly parts: readonly Expression[] }
  );

export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** A variable where it is declared. */
export interface Declared {
  /** In lower case, as names are not case-sensitive. */
  readonly name: string;
  readonly type: TypeName | null;
  readonly value: Expression | null;
}

export type Statement = Spot &
  (
    | { readonly kind: 'block'; readonly body: readonly Statement[] }
    /** What is tried, and what follows when it fails or anyway; any of them may be left half done. */
    | { readonly kind: 'try'; readonly parts: readonly Statement[] }
    | { readonly kind: 'if'; readonly test: Expression; readonly yes: Statement; readonly no: Statement | null }
    | { readonly kind: 'each'; readonly item: Declared; readonly of: Expression; readonly body: Statement }
    | {
        readonly kind: 'loop';
        readonly first: readonly Statement[];
        readonly test: Expression | null;
        readonly next: readonly Expression[];
        readonly body: Statement;
      }
    | { readonly kind: 'switch'; readonly on: Expression; readonly cases: readonly Case[] }
    | { readonly kind: 'declare'; readonly variables: readonly Declared[] }
    | { readonly kind: 'expression'; readonly of: Expression }
    | { readonly kind: 'return'; readonly of: Expression | null }
    | { readonly kind: 'leave'; readonly of: Expression | null }
    | { readonly kind: 'save'; readonly of: readonly Expression[] }
  );

/** One `when` of a switch. */
export interface Case {
  readonly words: string;
  readonly item: Declared | null;
  readonly body: Statement;
}

export interface Field extends Declared {
  readonly line: number;
  readonly isFinal: boolean;
  /** Nothing outside the file can name it. */
  readonly isPrivate: boolean;
}

export interface Method {
  readonly name: string;
  readonly shownName: string;
  readonly line: number;
  readonly type: TypeName | null;
  readonly takes: readonly Declared[];
  readonly body: Statement | null;
  readonly isPrivate: boolean;
  readonly isTest: boolean;
}

export interface ApexClass {
  readonly name: string;
  readonly shownName: string;
  readonly line: number;
  readonly isTest: boolean;
  /** The class that it is built on, in lower case and without what that stands in. */
  readonly base: string | null;
  /** That class, and the interfaces that it implements. */
  readonly builtOn: readonly string[];
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly inner: readonly ApexClass[];
}

export interface Trigger {
  readonly shownName: string;
  readonly line: number;
  /** The object, as written. */
  readonly on: string;
  /** `before insert`, `after update`, in lower case. */
  readonly when: readonly string[];
  /** Its own methods and fields stand in a class that nobody can name; its statements are the method without a name. */
  readonly inside: ApexClass;
}

/** A file: a class, a trigger, statements that somebody may run by hand, or what can hold no code (an interface, an enum). */
export type Unit =
  | { readonly kind: 'class'; readonly of: ApexClass }
  | { readonly kind: 'trigger'; readonly of: Trigger }
  /** Its own methods stand in a class that nobody can name, its statements in the method without a name. */
  | { readonly kind: 'script'; readonly of: ApexClass }
  | { readonly kind: 'nothing' };
