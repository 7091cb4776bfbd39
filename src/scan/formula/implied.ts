/** Which plain conditions hold wherever a formula is true: the parts of an AND that are a field by itself, negated, or compared with true or false. */
import { type Token, tokensOf } from './tokens.ts';

export interface Implied {
  /** As it is written, without `{!` and `}`. */
  readonly name: string;
  readonly is: boolean;
}

/** Empty where nothing is known for sure. */
export function impliedBy(formula: string): readonly Implied[] {
  const tokens = tokensOf(formula);
  return tokens ? fromParts(tokens, 0) : [];
}

/** Formulas that nest deeper than this are not looked into. */
const DEEPEST = 20;

function fromParts(given: readonly Token[], depth: number): readonly Implied[] {
  const tokens = bare(given);
  if (depth > DEEPEST) return [];
  const joined = split(tokens, (token) => token.kind === 'operator' && token.text === '&&');
  if (joined.length > 1) {
    // `a && b || c` is not an AND of its parts.
    const isMixed = split(tokens, (token) => token.kind === 'operator' && token.text === '||').length > 1;
    return isMixed ? [] : joined.flatMap((part) => fromParts(part, depth + 1));
  }
  const [name, open] = tokens;
  if (name?.kind === 'name' && open?.kind === 'open' && isWrapped(tokens.slice(1))) {
    const inner = tokens.slice(2, -1);
    const word = name.text.toUpperCase();
    if (word === 'AND')
      return split(inner, (token) => token.kind === 'comma').flatMap((part) => fromParts(part, depth + 1));
    if (word === 'NOT') return opposite(single(bare(inner)));
    return [];
  }
  if (name?.kind === 'operator' && name.text === '!') return opposite(single(bare(tokens.slice(1))));
  return single(tokens);
}

const opposite = (implied: readonly Implied[]): readonly Implied[] =>
  implied.map(({ name, is }) => ({ name, is: !is }));

/** `Field`, `Field = TRUE`, `Field <> FALSE`. */
function single(tokens: readonly Token[]): readonly Implied[] {
  const [left, operator, right] = tokens;
  if (!left || !isName(left)) return [];
  if (tokens.length === 1) return [{ name: left.text, is: true }];
  if (tokens.length !== 3 || operator?.kind !== 'operator' || right?.kind !== 'name') return [];
  const isTrue = /^true$/i.test(right.text);
  if (!isTrue && !/^false$/i.test(right.text)) return [];
  if (operator.text === '=' || operator.text === '==') return [{ name: left.text, is: isTrue }];
  if (operator.text === '<>' || operator.text === '!=') return [{ name: left.text, is: !isTrue }];
  return [];
}

const isName = ({ kind, text }: Token): boolean =>
  kind === 'reference' || (kind === 'name' && !/^(\$globalconstant\.)?(true|false|null)$/i.test(text));

/** Without brackets around the whole; more of them than are looked into are left. */
function bare(tokens: readonly Token[]): readonly Token[] {
  let found = tokens;
  for (let pairs = 0; pairs < DEEPEST && found[0]?.kind === 'open' && isWrapped(found); pairs++)
    found = found.slice(1, -1);
  return found;
}

/** Whether the first bracket is closed by the last token. */
function isWrapped(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const [place, { kind }] of tokens.entries()) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0) return place === tokens.length - 1;
  }
  return false;
}

function split(tokens: readonly Token[], isCut: (token: Token) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth === 0 && isCut(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
