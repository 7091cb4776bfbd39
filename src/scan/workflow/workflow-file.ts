/**
 * A workflow's file, in either of its forms: one for an object, or one for each of its rules and field updates in the
 * object's folder, as projects have it that decompose their workflows. It reads no rule and no update.
 */
import { all, type Element, first } from '../xml/element.ts';

/** What holds rules, and what holds field updates: an object's one file holds both. */
const WHOLE = ['.workflow-meta.xml', '.workflow'];
const UPDATE = ['.workflowfieldupdate-meta.xml', '.workflowfieldupdate'];
const RULE = ['.workflowrule-meta.xml', '.workflowrule'];
export const WORKFLOW_ENDINGS: readonly string[] = [...WHOLE, ...UPDATE, ...RULE];

const endsIn = (path: string, endings: readonly string[]): boolean =>
  endings.some((ending) => path.toLowerCase().endsWith(ending));

export const mayHoldUpdates = (path: string): boolean => endsIn(path, [...WHOLE, ...UPDATE]);
export const mayHoldRules = (path: string): boolean => endsIn(path, [...WHOLE, ...RULE]);

const ENDING = /\.workflow(?:fieldupdate|rule)?(?:-meta\.xml)?$/i;
const FOLDER = /^(?:workflow)?(?:fieldupdates|rules)$/i;

/** The object as its file or its folder names it: `Contact` of `workflows/Contact/workflowRules/R.workflowRule-meta.xml`, too. */
export function objectNameOf(path: string): string {
  const [file = '', folder = '', above = ''] = path.split('/').reverse();
  const [name = '', ...rest] = file.replace(ENDING, '').split('.');
  if (endsIn(path, WHOLE)) return name;
  if (FOLDER.test(folder)) return above;
  // By itself it is called as an approval process is: `Contact.Clear.workflowFieldUpdate-meta.xml`.
  return rest.length > 0 ? name : folder;
}

/** The name by which others call what a workflow's file holds. */
export const workflowTie = (object: string): string => `workflow:${object.toLowerCase()}`;

/** How an object's one file calls what may also be the root of a file of its own. */
const IN_WHOLE: Readonly<Record<string, string>> = { WorkflowRule: 'rules', WorkflowFieldUpdate: 'fieldUpdates' };

/** What a file holds, whichever form it has. */
export interface WorkflowParts {
  readonly rules: readonly Element[];
  readonly updates: readonly Element[];
}

export function workflowPartsOf(root: Element, path: string): WorkflowParts {
  const kind = IN_WHOLE[root.name];
  const own = [withName(root, path)];
  return {
    rules: kind === 'rules' ? own : all(root, 'rules'),
    updates: kind === 'fieldUpdates' ? own : all(root, 'fieldUpdates'),
  };
}

/** A file of its own may leave its name to the file's. */
function withName(root: Element, path: string): Element {
  if (first(root, 'fullName')) return root;
  const stem = (path.split('/').at(-1) ?? '').replace(ENDING, '');
  const prefix = `${objectNameOf(path)}.`;
  const text = stem.startsWith(prefix) ? stem.slice(prefix.length) : stem;
  return { ...root, children: [{ name: 'fullName', line: root.line, children: [], text }, ...root.children] };
}
