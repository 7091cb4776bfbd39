/** The door of the engine: how any machine is stepped, replayed, explored, checked, and shown as data. */
export { along } from './along.ts';
export { type Check, type CheckResult, check, type LookAhead, type ViewedStep, type Watch } from './check.ts';
export { compile } from './compile.ts';
export { type ExploreOptions, explore, type Graph, runTo } from './explore.ts';
export { answer, type GuardAnswer, type GuardExpression } from './guard-expression.ts';
export { memoBy } from './memo-by.ts';
export { type MermaidOptions, writeMermaid } from './mermaid.ts';
export { distancesTo, type PathOptions, shortestPaths, withstands } from './paths.ts';
export { predecessors } from './predecessors.ts';
export { type PromelaMonitors, type PromelaOptions, writePromela } from './promela.ts';
export { endOf, type Run, replay } from './replay.ts';
export { restrict, withhold } from './restrict.ts';
export { writeScxml } from './scxml.ts';
export { activeStates, type Candidate, candidatesFor, type MachineState, type Step, start, step } from './step.ts';
export { interpret, type System, stateKey } from './system.ts';
export { moves, type StateInfo, type Topology, type TransitionInfo, topologyOf } from './topology.ts';
export { formatTrace, MAX_TRACE_LENGTH, type ParsedTrace, parseTrace, type Trace } from './trace-text.ts';
