/** Cuts a formula into its words. It knows no meaning; comments and white space are left out. */

export interface Token {
  readonly kind: 'name' | 'reference' | 'number' | 'text' | 'operator' | 'open' | 'close' | 'comma';
  readonly text: string;
}

const PATTERN =
  /(?<skip>\s+|\/\*[\s\S]*?\*\/)|\{!(?<reference>[^{}]*)\}|(?<name>[$A-Za-z_][\w$]*(?:[.:][$A-Za-z_][\w$]*)*)|(?<number>\d+(?:\.\d+)?)|"(?<double>(?:[^"\\]|\\[\s\S])*)"|'(?<single>(?:[^'\\]|\\[\s\S])*)'|(?<operator>&&|\|\||<>|!=|==|<=|>=|[-+*/^&=<>!])|(?<open>\()|(?<close>\))|(?<comma>,)/y;

/** Longer ones are not looked into; the platform's own limit is 3,900 characters for most. */
const LONGEST = 20_000;

/** The words in their order; null where some part is none. */
export function tokensOf(formula: string): readonly Token[] | null {
  if (formula.length > LONGEST) return null;
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  while (pattern.lastIndex < formula.length) {
    const found = pattern.exec(formula)?.groups;
    if (!found) return null;
    const token = tokenOf(found);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(found: { readonly [name: string]: string | undefined }): Token | null {
  const { reference, name, number, double, single, operator, open, close } = found as {
    readonly [Name in 'reference' | 'name' | 'number' | 'double' | 'single' | 'operator' | 'open' | 'close']?: string;
  };
  if (found['skip'] !== undefined) return null;
  if (reference !== undefined) return { kind: 'reference', text: reference.trim() };
  if (name !== undefined) return { kind: 'name', text: name };
  if (number !== undefined) return { kind: 'number', text: number };
  if (double !== undefined) return { kind: 'text', text: double };
  if (single !== undefined) return { kind: 'text', text: single };
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (open !== undefined) return { kind: 'open', text: '(' };
  if (close !== undefined) return { kind: 'close', text: ')' };
  return { kind: 'comma', text: ',' };
}
