/**
 * What a formula of Salesforce's may come to, where that is plain: a constant, one field or variable as it is or negated, or a choice between
 * such. Everything else cannot be told, and is answered so. Nothing is calculated beyond true and false.
 */
import { type Token, tokensOf } from './tokens.ts';

/** What a value may be: one of these on each way that leads to it. */
export type Outcome =
  | { readonly kind: 'constant'; readonly value: boolean | null }
  /** What a field or variable holds, named as it is written without `{!` and `}`. */
  | { readonly kind: 'reference'; readonly name: string; readonly negated: boolean }
  | { readonly kind: 'unknown' };

const UNKNOWN: Outcome = { kind: 'unknown' };
const constant = (value: boolean | null): Outcome => ({ kind: 'constant', value });

/** More alternatives than this are one: unknown. */
const MOST = 16;

/** Every outcome that a formula may have, each once; never empty. */
function outcomesOf(formula: string): readonly Outcome[] {
  const tokens = tokensOf(formula);
  if (tokens === null) return [UNKNOWN];
  const reader = new Reader(tokens);
  const outcomes = reader.expression();
  if (!reader.isAtEnd() || reader.isBroken) return [UNKNOWN];
  const distinct = [...new Map(outcomes.map((outcome) => [JSON.stringify(outcome), outcome])).values()];
  return distinct.length > MOST || distinct.length === 0 ? [UNKNOWN] : distinct;
}

/**
 * The same as one would tell it of a value that somebody writes: where it may come to true and to false, or to what cannot be
 * told, it cannot be told. Several outcomes that are left mean that one of them is not certain.
 */
export function tellableOutcomes(formula: string): readonly Outcome[] {
  const outcomes = outcomesOf(formula);
  const has = (value: boolean) => outcomes.some((outcome) => outcome.kind === 'constant' && outcome.value === value);
  const isOpen = outcomes.some(({ kind }) => kind === 'unknown') || (has(true) && has(false));
  return isOpen ? [UNKNOWN] : outcomes;
}

/** Formulas that nest deeper than this are not looked into. */
const DEEPEST = 40;

class Reader {
  #at = 0;
  #depth = 0;
  #isBroken = false;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Whether a bracket was left open. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** One value, or a value with operators after it: then it is a comparison or a sum, and only two literals are compared. */
  expression(): readonly Outcome[] {
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      this.#at = this.#tokens.length;
      return [UNKNOWN];
    }
    const start = this.#at;
    const left = this.#operand();
    const operator = this.#peek();
    let outcomes = left;
    if (operator?.kind === 'operator') outcomes = this.#rest(start, operator.text);
    this.#depth -= 1;
    return outcomes;
  }

  #rest(start: number, operator: string): readonly Outcome[] {
    const isSimple = this.#at === start + 1;
    const before = this.#tokens[start];
    this.#at += 1;
    const second = this.#at;
    this.#operand();
    const after = this.#at === second + 1 ? this.#tokens[second] : undefined;
    if (this.#peek()?.kind === 'operator') {
      while (this.#peek()?.kind === 'operator') {
        this.#at += 1;
        this.#operand();
      }
      return [UNKNOWN];
    }
    return isSimple && before && after ? compared(before, operator, after) : [UNKNOWN];
  }

  #operand(): readonly Outcome[] {
    const token = this.#peek();
    if (token === undefined) return [UNKNOWN];
    this.#at += 1;
    switch (token.kind) {
      case 'open': {
        const inner = this.expression();
        this.#expectClose();
        return inner;
      }
      case 'operator':
        if (token.text === '!') return negated(this.#operand());
        this.#operand();
        return [UNKNOWN];
      case 'name':
        return this.#peek()?.kind === 'open' ? this.#call(token.text) : named(token.text);
      case 'reference':
        return named(token.text);
      case 'number':
      case 'text':
        return [UNKNOWN];
      case 'close':
      case 'comma':
        return [UNKNOWN];
    }
  }

  #call(name: string): readonly Outcome[] {
    this.#at += 1;
    const given: (readonly Outcome[])[] = [];
    while (!this.isAtEnd() && this.#peek()?.kind !== 'close') {
      given.push(this.expression());
      if (this.#peek()?.kind === 'comma') this.#at += 1;
      else break;
    }
    this.#expectClose();
    return called(name.toUpperCase(), given);
  }

  #expectClose(): void {
    if (this.#peek()?.kind === 'close') this.#at += 1;
    else this.#isBroken = true;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }
}

function named(text: string): readonly Outcome[] {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === '$GLOBALCONSTANT.TRUE') return [constant(true)];
  if (upper === 'FALSE' || upper === '$GLOBALCONSTANT.FALSE') return [constant(false)];
  if (upper === 'NULL') return [constant(null)];
  return [{ kind: 'reference', name: text, negated: false }];
}

function called(name: string, given: readonly (readonly Outcome[])[]): readonly Outcome[] {
  const [one = [UNKNOWN], two = [UNKNOWN], three = [constant(false)]] = given;
  switch (name) {
    case 'NOT':
      return negated(one);
    case 'IF':
      return chosen(one, two, three);
    case 'AND':
      return joined(given, false);
    case 'OR':
      return joined(given, true);
    case 'BLANKVALUE':
    case 'NULLVALUE':
      return [...one, ...two];
    case 'CASE':
      // CASE(what, value, result, value, result, ..., otherwise).
      return given.filter((_, place) => place > 0 && (place % 2 === 0 || place === given.length - 1)).flat();
    default:
      return [UNKNOWN];
  }
}

function chosen(
  condition: readonly Outcome[],
  then: readonly Outcome[],
  otherwise: readonly Outcome[],
): readonly Outcome[] {
  return condition.flatMap((outcome) => {
    if (outcome.kind !== 'constant') return [...then, ...otherwise];
    return outcome.value === true ? then : otherwise;
  });
}

/** AND and OR: one value decides (`decisive`), and what is the other value leaves the rest as it is. */
function joined(given: readonly (readonly Outcome[])[], decisive: boolean): readonly Outcome[] {
  const isAlways = (outcomes: readonly Outcome[], value: boolean) =>
    outcomes.every((outcome) => outcome.kind === 'constant' && outcome.value === value);
  if (given.some((outcomes) => isAlways(outcomes, decisive))) return [constant(decisive)];
  const open = given.filter((outcomes) => !isAlways(outcomes, !decisive));
  if (open.length === 0) return [constant(!decisive)];
  return open.length === 1 ? (open[0] ?? [UNKNOWN]) : [UNKNOWN];
}

const negated = (outcomes: readonly Outcome[]): readonly Outcome[] => outcomes.map(opposite);

function opposite(outcome: Outcome): Outcome {
  switch (outcome.kind) {
    case 'constant':
      // Nothing counts as false.
      return constant(!outcome.value);
    case 'reference':
      return { ...outcome, negated: !outcome.negated };
    case 'unknown':
      return outcome;
  }
}

/** Two literals of one kind. Texts differ by case there; comparing a field is never decided. */
function compared(left: Token, operator: string, right: Token): readonly Outcome[] {
  const isLiteral = ({ kind, text }: Token) =>
    kind === 'number' || kind === 'text' || (kind === 'name' && /^(true|false)$/i.test(text));
  if (!isLiteral(left) || !isLiteral(right) || left.kind !== right.kind) return [UNKNOWN];
  const bare = ({ kind, text }: Token) =>
    kind === 'number' ? String(Number(text)) : kind === 'name' ? text.toLowerCase() : text;
  const isSame = bare(left) === bare(right);
  if (operator === '=' || operator === '==') return [constant(isSame)];
  if (operator === '<>' || operator === '!=') return [constant(!isSame)];
  return [UNKNOWN];
}
