/** Whether a value is replaced before anything could have saved it: the next plain statements give the same field another. */
import { FIELD_NAMES, isOptOutField } from '../../field.ts';
import type { Expression, Statement } from '../tree/nodes.ts';
import type { WordsOf } from '../tree/spots.ts';
import { isClone } from './calls.ts';

/** Whether a path goes by way of another: `cs[i].field` by `cs` and by `i`. */
const names = (path: string, part: string): boolean =>
  path.split(/[^\w.]+/).some((each) => each === part || each.startsWith(`${part}.`)) || path.startsWith(`${part}[`);

/** `Contact copy = other.clone(false, true);` gives the copy's fields values, too. */
function copyIn(statement: Statement): { readonly name: string; readonly by: Expression } | null {
  if (statement.kind === 'declare') {
    const [only, ...others] = statement.variables;
    const by = only?.value && others.length === 0 ? bare(only.value) : null;
    return only && by?.kind === 'call' && isClone(by.name) ? { name: only.name, by } : null;
  }
  if (statement.kind !== 'expression' || statement.of.kind !== 'assign' || statement.of.target.kind !== 'name')
    return null;
  const by = bare(statement.of.value);
  return by.kind === 'call' && isClone(by.name) ? { name: statement.of.target.name, by } : null;
}

const bare = (part: Expression): Expression => (part.kind === 'cast' ? bare(part.of) : part);

/** The assignments and copies among these statements, one after the other, that another of them replaces. */
export function overwritten(statements: readonly Statement[], words: WordsOf): readonly Expression[] {
  const replaced: Expression[] = [];
  let open: { readonly of: Expression; readonly path: string }[] = [];
  for (const statement of statements) {
    const copied = copyIn(statement);
    if (copied) {
      open = FIELD_NAMES.map((field) => ({ of: copied.by, path: `${copied.name}.${field}` }));
      continue;
    }
    const isPlain = statement.kind === 'declare' || statement.kind === 'expression';
    // Anything that may save, leave or call ends what is known.
    if (!isPlain || words(statement).includes('(')) {
      open = [];
      continue;
    }
    if (statement.kind === 'declare') continue;
    // What is no plain assignment may move what a path stands for, as `i++` does.
    if (statement.of.kind !== 'assign' || statement.of.operator !== '=') {
      open = [];
      continue;
    }
    const { target, value } = statement.of;
    const path = words(target).toLowerCase();
    if (words(value).toLowerCase().includes(path)) open = [];
    replaced.push(...open.filter((each) => each.path === path).map(({ of }) => of));
    open = open.filter((each) => each.path !== path && !names(each.path, path));
    if (target.kind === 'member' && isOptOutField(target.name)) open.push({ of: statement.of, path });
  }
  return replaced;
}
