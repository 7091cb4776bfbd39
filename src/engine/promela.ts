/**
 * Writes a statechart as a Promela model, for SPIN to search: a second opinion that shares neither our compiler nor our
 * search. It reads the machine's definition, never an explored graph, and refuses by name what it cannot translate.
 */
import type { AnyStateMachine } from 'xstate';
import type { GuardExpression } from './guard-expression.ts';
import { Contexts, refuse } from './promela-contexts.ts';
import { Names } from './promela-names.ts';
import { type Branch, branchesFrom, isUnder, pathsOf, type Region, regionsOf, targetOf } from './promela-regions.ts';
import { start } from './step.ts';

/** What of a machine is written down as a Promela model. */
export interface PromelaOptions {
  readonly input: unknown;
  /** Event names; an event's number in the model is its place. */
  readonly events: readonly string[];
  /** The contexts that can be reached. The model asserts that there is no other, so a list too short does not pass. */
  readonly contexts: readonly unknown[];
  readonly monitors?: PromelaMonitors;
}

/**
 * Promela text that watches the model, and sleeps unless the verifier is run with MONITORS in its environment: so that
 * one verifier, the dearest part of it all, counts the machine's own states and decides the properties. It may read a region's state as `now_<region>`,
 * its state before the step as `was_<region>`, compare both with `<region>__<state>`, and `happened` with `on_<event>`.
 */
export interface PromelaMonitors {
  /** Macros, inlines and the monitors' own variables. */
  readonly declarations: string;
  /** Asked in every state, the initial one included. It must change nothing. */
  readonly onState: string;
  /** Run at the end of every step, within it. */
  readonly onStep: string;
}

/**
 * The model's text. SPIN's states are the machine's, one for one: each event is one indivisible step, and what a step
 * has to remember of the state before it is forgotten at its end.
 * @throws where the machine is of a kind that has no translation here.
 */
export function writePromela(machine: AnyStateMachine, { input, events, contexts, monitors }: PromelaOptions): string {
  const { value, context } = start(machine, input);
  const names = new Names('context');
  const regions = regionsOf(machine, value, names);
  const writer = new Writer(machine, regions, new Contexts(machine, [context, ...contexts]), events, names);
  const steps = events.flatMap((event) => writer.step(event));
  const settling = writer.settling();
  return [
    writer.header(),
    writer.constants(),
    writer.variables(),
    ['/* Guards, and what actions make of the context. */', ...writer.macros].join('\n'),
    writer.remembering(),
    settling,
    watching(monitors),
    ['active proctype statechart()', '{', '  do', ...indented(steps), ...lookingOn(monitors), '  od', '}'].join('\n'),
    '',
  ].join('\n\n');
}

/** Which values a guard reads: those before the event, those before a round of eventless transitions, or in a macro either. */
type When = 'was' | 'mid' | 'when';

type Lines = readonly string[];

const indented = (lines: Lines): Lines => lines.map((line) => `  ${line}`);

/** Text within a comment, where nothing may end it. */
const remark = (text: string): string => `/* ${text.replaceAll('*/', '* /')} */`;

/** Writes the parts of one model; the macros come to light while the steps are written. */
class Writer {
  readonly macros: string[] = [];
  readonly #machine: AnyStateMachine;
  readonly #regions: readonly Region[];
  readonly #contexts: Contexts;
  readonly #events: readonly string[];
  readonly #names: Names;

  constructor(
    machine: AnyStateMachine,
    regions: readonly Region[],
    contexts: Contexts,
    events: readonly string[],
    names: Names,
  ) {
    this.#machine = machine;
    this.#regions = regions;
    this.#contexts = contexts;
    this.#events = events;
    this.#names = names;
  }

  header(): string {
    return [
      '/*',
      ` * The statechart "${this.#machine.id.replaceAll('*/', '* /')}", written by a program from its definition.`,
      ' * To count its states:      spin -a FILE && gcc -DSAFETY -DBFS -o pan pan.c && ./pan -E -n',
      ' * To decide its properties: the same, with MONITORS=1 ./pan -E -n -c0',
      ' */',
    ].join('\n');
  }

  constants(): string {
    const states = this.#regions.map(({ key, leaves }) => [
      remark(`The states of ${key}.`),
      ...leaves.map(({ name }, place) => `#define ${name} ${place}`),
    ]);
    const events = this.#events.map((event, place) => `#define ${this.#event(event)} ${place}`);
    const contexts = this.#contexts.all.map((context, number) =>
      remark(`Context ${number}: ${JSON.stringify(context)}`),
    );
    const overflow = ['/* Any context but these. */', `#define no_context ${this.#contexts.all.length}`];
    return [...states, ['/* Events. */', ...events], [...contexts, ...overflow]]
      .map((each) => each.join('\n'))
      .join('\n\n');
  }

  variables(): string {
    return [
      '/* The state. */',
      ...this.#regions.map(({ name, leaves, initial }) => `${typeFor(leaves.length)} now_${name} = ${initial.name};`),
      `${typeFor(this.#contexts.all.length + 1)} now_context = 0;`,
      '',
      '/* What a step remembers: the values before it, those before its last round of eventless transitions, its event. */',
      ...(['was', 'mid'] as const).flatMap((when) => [
        ...this.#regions.map(({ name, leaves }) => `${typeFor(leaves.length)} ${when}_${name};`),
        `${typeFor(this.#contexts.all.length + 1)} ${when}_context;`,
      ]),
      `${typeFor(this.#events.length)} happened;`,
    ].join('\n');
  }

  remembering(): string {
    const forget = [...this.#each((name) => `was_${name} = 0; mid_${name} = 0;`), 'happened = 0;'];
    return [
      inline(
        'remember',
        this.#each((name) => `was_${name} = now_${name};`),
      ),
      inline(
        'remember_round',
        this.#each((name) => `mid_${name} = now_${name};`),
      ),
      inline('forget', forget),
    ].join('\n\n');
  }

  /** One event, as an option of the loop. */
  step(event: string): Lines {
    const moves = this.#regions.flatMap((region) => this.#region(region, event, 'was'));
    const lines = [
      `happened = ${this.#event(event)};`,
      'remember();',
      ...moves,
      'settle();',
      'watch_step();',
      'forget();',
    ];
    return [`:: d_step { ${remark(event)}`, ...indented(indented(lines)), '   }'];
  }

  /** The eventless transitions: all regions decide by the same values, round by round until a round changes nothing. */
  settling(): string {
    const moves = this.#regions.flatMap((region) => this.#region(region, '', 'mid'));
    if (moves.length === 0) return inline('settle', ['skip;']);
    const still = this.#each((name) => `mid_${name} == now_${name}`).join(' && ');
    const round = ['remember_round();', ...moves, 'if', `:: ${still} -> break;`, ':: else', 'fi;'];
    return inline('settle', ['do', ':: true ->', ...indented(round), 'od;']);
  }

  #region(region: Region, event: string, when: When): Lines {
    const options = region.leaves.flatMap((leaf) => {
      const branches = branchesFrom(this.#machine, leaf, event);
      if (branches.length === 0) return [];
      const choice = this.#choice(branches, region, event === '' ? this.#events : [event], when);
      return [`:: ${when}_${region.name} == ${leaf.name} ->`, ...indented(choice)];
    });
    return options.length === 0 ? [] : ['if', ...options, ':: else', 'fi;'];
  }

  /** The first branch that its guard allows, as XState chooses. `under`: the events that it may be asked under. */
  #choice(branches: readonly Branch[], region: Region, under: readonly string[], when: When): Lines {
    const [branch, ...others] = branches;
    if (!branch) return ['skip;'];
    const effect = this.#effect(branch, region, under);
    const { guard } = branch[1];
    if (guard === null) return effect;
    const otherwise =
      others.length === 0 ? [':: else'] : [':: else ->', ...indented(this.#choice(others, region, under, when))];
    return ['if', `:: ${this.#guard(guard, under, when)} ->`, ...indented(effect), ...otherwise, 'fi;'];
  }

  #effect([definition, info]: Branch, region: Region, under: readonly string[]): Lines {
    const target = targetOf(this.#machine, definition, region);
    const lines = [remark(info.id)];
    if (target) lines.push(`now_${region.name} = ${target.name};`);
    if (info.actions.length > 0) {
      const table = this.#table(this.#contexts.after(definition, under));
      lines.push(`now_context = ${this.#macro(`do_${info.actions.join('_then_')}`, 'number', table)}(now_context);`);
      lines.push('assert(now_context != no_context);');
    }
    return lines.length > 1 ? lines : [...lines, 'skip;'];
  }

  #guard(expression: GuardExpression, under: readonly string[], when: When): string {
    switch (expression.kind) {
      case 'named': {
        const body = expression.of
          ? this.#guard(expression.of, under, 'when')
          : this.#isAmong(this.#contexts.allowedBy(expression.name, under));
        return `${this.#macro(`if_${expression.name}`, 'when', body)}(${when})`;
      }
      case 'in':
        return this.#isIn(expression.value, when);
      case 'not':
        return `!${this.#guard(expression.of, under, when)}`;
      case 'all':
        return allOf(expression.of.map((part) => this.#guard(part, under, when)));
      case 'any':
        return anyOf(expression.of.map((part) => this.#guard(part, under, when)));
    }
  }

  /** Only listed contexts are ever reached, or an assertion fails, so what all of them allow is always allowed. */
  #isAmong(contexts: readonly number[]): string {
    if (contexts.length === this.#contexts.all.length) return 'true';
    return anyOf(contexts.map((number) => `${variable('when', 'context')} == ${number}`));
  }

  #isIn(value: Parameters<typeof pathsOf>[0], when: When): string {
    if (typeof value === 'string') refuse(this.#machine, `a guard asks for a state by one name, "${value}"`);
    const tests = pathsOf(value).map((path) => {
      const region = this.#regions.find(({ key }) => key === path[0]);
      if (!region) refuse(this.#machine, `no region is named "${path[0]}"`);
      const wanted = region.leaves.filter((leaf) => isUnder(path, leaf));
      return anyOf(wanted.map((leaf) => `${variable(when, region.name)} == ${leaf.name}`));
    });
    return allOf(tests);
  }

  /** A function of the context's number, as a chain of conditional expressions. */
  #table(after: readonly number[]): string {
    const nameOf = (number: number) => (number < 0 ? 'no_context' : String(number));
    return after.reduceRight((rest, to, from) => `(number == ${from} -> ${nameOf(to)} : ${rest})`, 'no_context');
  }

  /** The macro with this body. A guard that reads the event has several bodies, each with a name of its own. */
  #macro(wanted: string, parameter: string, body: string): string {
    const name = this.#names.of(`macro ${wanted}: ${body}`, wanted);
    const line = `#define ${name}(${parameter}) ${body}`;
    if (!this.macros.includes(line)) this.macros.push(line);
    return name;
  }

  #event(event: string): string {
    return this.#names.of(`event ${event}`, `on_${event}`);
  }

  #each(line: (name: string) => string): Lines {
    return [...this.#regions.map(({ name }) => name), 'context'].map(line);
  }
}

/** The smallest type that tells so many values apart. */
const typeFor = (values: number): string => (values <= 2 ** 8 ? 'byte' : values <= 2 ** 15 ? 'short' : 'int');

/** In a macro the first half of the name is the macro's parameter, pasted to the rest. */
const variable = (when: When, name: string): string => (when === 'when' ? `when##_${name}` : `${when}_${name}`);

const anyOf = (parts: Lines): string => (parts.length === 0 ? 'false' : `(${parts.join(' || ')})`);

function allOf(parts: Lines): string {
  const [only = 'true', ...others] = parts;
  return others.length === 0 ? only : `(${parts.join(' && ')})`;
}

const inline = (name: string, lines: Lines): string => [`inline ${name}()`, '{', ...indented(lines), '}'].join('\n');

function watching(monitors: PromelaMonitors | undefined): string {
  if (!monitors) return inline('watch_step', ['skip;']);
  return [
    // SPIN takes a call within `c_expr` for a side effect, so it gets a name that only the C compiler looks into.
    '/* Whether the monitors watch is asked of the environment when the search runs. */',
    'c_decl { \\#define MONITORS_WATCH (getenv("MONITORS") ? 1 : 0) }',
    '#define monitored c_expr { MONITORS_WATCH }',
    monitors.declarations.trim(),
    inline('watch_step', ['if', ':: monitored ->', monitors.onStep.trimEnd(), ':: else', 'fi;']),
  ].join('\n\n');
}

/** The option that changes nothing and looks at the state. */
const lookingOn = (monitors: PromelaMonitors | undefined): Lines =>
  monitors ? ['  :: d_step { monitored -> /* a look at the state */', monitors.onState.trimEnd(), '     }'] : [];
