/** Flows and processes: every write of Email Opt Out that a save makes on some way from the start. */

import { contradiction } from '../../simulation/index.ts';
import { CLEARS, type Finding, NOTHING_FOUND, type ScanResult, TICKS } from '../finding.ts';
import { type Meanings, withoutFields } from '../meanings.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { all, type Element, textOf, within } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { wayTo } from './evidence.ts';
import { type ActiveVersions, activeVersions } from './flow-definition.ts';
import { type FlowFile, flowFileOf, flowNameOf } from './flow-file.ts';
import { graphOf } from './graph.ts';
import type { Graph, Node } from './op.ts';
import { originOf } from './origin.ts';
import { reach } from './reach.ts';
import { withSharing } from './sharing.ts';
import { type Write, writesOf } from './writes.ts';

export const flowReader: Reader = {
  endings: ['.flow-meta.xml', '.flow'],
  read: readFlow,
  calls: ({ path, text }) => [
    `flow-definition:${flowNameOf(path).toLowerCase()}`,
    ...[...text.matchAll(/<(?:flowName|actionName)>\s*([^<\s]+)\s*</g)].map(
      ([, name]) => `flow:${name?.toLowerCase()}`,
    ),
  ],
  offers: ({ path }) => [`flow:${flowNameOf(path).toLowerCase()}`],
};

function readFlow(file: SourceText, project: ProjectView): ScanResult {
  const unread = (why: string): ScanResult => ({ ...NOTHING_FOUND, unread: [{ file: file.path, why }] });
  const xml = readXml(file.text);
  if (!xml.ok) return unread(xml.error);
  if (xml.value.name !== 'Flow') return unread(`holds no flow, but ${xml.value.name.slice(0, 40)}`);
  const { files, versions } = flowsOf(project);
  const flow = flowFileOf(file.path, xml.value, versions);
  const built = graphOf(flow, (name) => files.get(name.toLowerCase()) ?? null, believable(flow, project));
  const graph = withSharing(built);
  const reached = graph ? reach(graph) : null;
  if (!graph || !reached?.complete) return unread('is too large to be followed step by step');
  const writes = writesOf(graph, reached).filter((write) => !isAnsweredByCallers(write, flow, files));
  return { ...NOTHING_FOUND, automations: writes.map((write) => findingOf(write, graph, flow, files, writes)) };
}

/** Flows that were read for a project, so that each is read once. */
const known = new WeakMap<ProjectView, Flows>();

interface Flows {
  /** By name in lower case; of several versions, one that runs. */
  readonly files: ReadonlyMap<string, FlowFile>;
  readonly versions: ActiveVersions;
}

function flowsOf(project: ProjectView): Flows {
  const before = known.get(project);
  if (before) return before;
  const found = new Map<string, FlowFile>();
  const versions = activeVersions(project);
  for (const [path, text] of project.texts) {
    if (!flowReader.endings.some((ending) => path.toLowerCase().endsWith(ending))) continue;
    const xml = readXml(text);
    if (!xml.ok) continue;
    const flow = flowFileOf(path, xml.value, versions);
    const name = flow.apiName.toLowerCase();
    if (!found.get(name)?.isActive) found.set(name, flow);
  }
  const flows = { files: found, versions };
  known.set(project, flows);
  return flows;
}

/** The table of fields that mean a condition, without those that the flow itself sets: of them it says nothing. */
function believable({ root }: FlowFile, { conditions }: ProjectView): Meanings {
  const set = new Set(
    all(root, 'assignments').flatMap((element) =>
      all(element, 'assignmentItems').map((item) =>
        (textOf(item, 'assignToReference').split('.').at(-1) ?? '').toLowerCase(),
      ),
    ),
  );
  return withoutFields(conditions, set);
}

/**
 * Whether a write of a value that the flow is given by whoever calls it is told with its callers, who know the value.
 * Only where flows call it, and run.
 */
function isAnsweredByCallers({ dependsOn }: Write, flow: FlowFile, files: ReadonlyMap<string, FlowFile>): boolean {
  const [, input] = /^what (.+) is given$/.exec(dependsOn) ?? [];
  if (input === undefined) return false;
  const hands = (call: Element) =>
    textOf(call, 'flowName').toLowerCase() === flow.apiName.toLowerCase() &&
    all(call, 'inputAssignments').some((each) => textOf(each, 'name').toLowerCase() === input.toLowerCase());
  const others = [...files.values()].filter((other) => other.isActive && other.path !== flow.path);
  const isHanded = others.some((other) =>
    [...other.elements.values()].some((element) => element.name === 'subflows' && hands(element)),
  );
  return isHanded && !others.some((other) => runsByItself(flow, other));
}

/** Whether a flow is a step of another's that is not walked: an orchestration's, or a screen's. */
const runsByItself = (flow: FlowFile, { root }: FlowFile): boolean =>
  root.children.some(
    (child) =>
      child.name !== 'actionCalls' &&
      [...within(child, 'actionName')].some(({ text }) => text.toLowerCase() === flow.apiName.toLowerCase()),
  );

function findingOf(
  write: Write,
  graph: Graph,
  flow: FlowFile,
  files: ReadonlyMap<string, FlowFile>,
  others: readonly Write[],
): Finding {
  const { ticks, clears, dependsOn, needs, op } = write;
  const { path, when } = wayTo(write, graph);
  const place = placeOf(write, graph);
  const inFlow =
    place.file === flow.path ? flow : ([...files.values()].find((each) => each.path === place.file) ?? flow);
  const twins = others.filter((other) => other.node === write.node && nameFor(other, graph) === nameFor(write, graph));
  const suffix = twins.length < 2 ? '' : ticks && clears ? ' (copies)' : ticks ? ' (ticks)' : ' (clears)';
  const elsewhere = inFlow === flow ? '' : ` in ${inFlow.label}`;
  const need = contradiction(needs) ? [] : [...new Set(needs)];
  return {
    name: `${flow.label}: ${op.label || nameFor(write, graph)}${elsewhere}${suffix}`,
    does: [...(ticks ? [TICKS] : []), ...(clears ? [CLEARS] : [])],
    ...(need.length > 0 ? { need } : {}),
    certainty: dependsOn === '' ? 'certain' : 'possible',
    active: flow.isActive && inFlow.isActive,
    kind: flow.isProcess ? 'process' : 'flow',
    ...(op.object === '' ? {} : { object: op.object }),
    from: { file: place.file, line: place.line },
    when,
    path,
    ...(dependsOn === '' ? {} : { dependsOn }),
  };
}

/** A flow that saves by ending is told by where it set the value. */
function placeOf({ op, node, fact }: Write, { nodes }: Graph): Node {
  const origin = op.label === '' ? originOf(fact, nodes)?.node : undefined;
  return nodes[origin ?? node] as Node;
}

const nameFor = (write: Write, graph: Graph): string =>
  write.op.label || placeOf(write, graph).words.replace(/: [^:]* is set$/, '');
