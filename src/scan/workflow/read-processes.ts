/** Approval and entitlement processes: the field updates that their steps and milestones use, which stand in a workflow's file. */
import { type Finding, NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { all, type Element, first, isTrue, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { type Criteria, criteriaOf } from './criteria.ts';
import { updatesNamed, updatesUsed } from './field-update.ts';
import { findingsOf, type Use } from './use.ts';
import { workflowTie } from './workflow-file.ts';

/** Both kinds of file name the object first, as `Contact.Return_requests.approvalProcess` does. */
export const approvalReader: Reader = {
  endings: ['.approvalprocess-meta.xml', '.approvalprocess'],
  read: (file, project) => readProcess(file, project, approvals),
  calls: ({ path }) => [workflowTie(objectOf(path))],
};

/** Entitlement processes are about cases, or about what `SObjectType` says. */
export const entitlementReader: Reader = {
  endings: ['.entitlementprocess-meta.xml', '.entitlementprocess'],
  read: (file, project) => readProcess(file, project, milestones),
  calls: ({ text }) => [workflowTie(/<SObjectType>\s*(\w+)/i.exec(text)?.[1] ?? 'case')],
};

/** `Contact` of `approvalProcesses/Contact.Return.approvalProcess`. */
const objectOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).split('.')[0] ?? '';

/** Where field updates are used, and how it comes to that. */
interface Moment {
  readonly element: Element;
  /** How the element's actions are called. */
  readonly actions: string;
  readonly words: string;
  readonly criteria: Criteria;
}

interface Process {
  readonly object: string;
  readonly kind: Use['kind'];
  readonly moments: readonly Moment[];
}

type Sort = (root: Element, file: SourceText, project: ProjectView) => Process;

function readProcess(file: SourceText, project: ProjectView, sort: Sort): ScanResult {
  const xml = readXml(file.text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: file.path, why: xml.error }] };
  const root = xml.value;
  const { object, kind, moments } = sort(root, file, project);
  const name = textOf(root, 'label') || textOf(root, 'name') || file.path.slice(file.path.lastIndexOf('/') + 1);
  const active = isTrue(root, 'active');
  const automations = moments.flatMap(({ element, actions, words, criteria }): readonly Finding[] =>
    updatesUsed(element, actions).flatMap(({ name: used, line }) =>
      updatesNamed(used, { object, file: file.path }, project).flatMap((update) => {
        const at = { file: file.path, line };
        const start = { kind: 'start', words, file: file.path, line: element.line } as const;
        const calls = [{ kind: 'call', words: `uses the field update ${update.label}`, ...at }] as const;
        const use: Use = { name, kind, active, object, start, criteria, calls, later: true };
        return findingsOf(use, update, at);
      }),
    ),
  );
  return { ...NOTHING_FOUND, automations };
}

const MOMENTS: Readonly<Record<string, string>> = {
  initialSubmissionActions: 'when a record is submitted for approval',
  finalApprovalActions: 'when a record is approved at last',
  finalRejectionActions: 'when a record is rejected at last',
  recallActions: 'when a request for approval is recalled',
  approvalActions: 'when a step is approved',
  rejectionActions: 'when a step is rejected',
};

function approvals(root: Element, { path }: SourceText, { conditions }: ProjectView): Process {
  const object = objectOf(path);
  const asked = (element: Element): Criteria => {
    const entry = first(element, 'entryCriteria');
    return entry ? criteriaOf(entry, path, object, conditions) : { evidence: [], needs: [] };
  };
  const ofAll = asked(root);
  const momentsIn = (element: Element, criteria: Criteria): readonly Moment[] =>
    element.children.flatMap((child) => {
      const words = MOMENTS[child.name];
      return words === undefined ? [] : [{ element: child, actions: 'action', words, criteria }];
    });
  const steps = all(root, 'approvalStep').flatMap((step) => {
    const own = asked(step);
    return momentsIn(step, { ...own, evidence: [...ofAll.evidence, ...own.evidence] });
  });
  return { object, kind: 'approval', moments: [...momentsIn(root, ofAll), ...steps] };
}

/** What a milestone asks has other names than what a rule does. */
const IN_RULE: Readonly<Record<string, string>> = {
  milestoneCriteriaFilterItems: 'criteriaItems',
  criteriaBooleanFilter: 'booleanFilter',
  milestoneCriteriaFormula: 'formula',
};

const asRule = (milestone: Element): Element => ({
  ...milestone,
  children: milestone.children.map((child) => ({ ...child, name: IN_RULE[child.name] ?? child.name })),
});

function milestones(root: Element, { path }: SourceText, { conditions }: ProjectView): Process {
  const object = textOf(root, 'SObjectType') || 'Case';
  const moments = all(root, 'milestones').flatMap((milestone) => {
    const criteria = criteriaOf(asRule(milestone), path, object, conditions);
    const name = textOf(milestone, 'milestoneName');
    const done = {
      element: milestone,
      actions: 'successActions',
      words: `when the milestone ${name} is met`,
      criteria,
    };
    const timed = all(milestone, 'timeTriggers').map((trigger) => ({
      element: trigger,
      actions: 'actions',
      words: `at a time set for the milestone ${name}`,
      criteria,
    }));
    return [done, ...timed];
  });
  return { object, kind: 'entitlement', moments };
}
