/** Every command: its name, what it does in a line, and where it lives. It is loaded when somebody asks for it. */
import type { Command } from './shared/command.ts';

export interface CommandEntry {
  readonly name: string;
  /** What it does, as the overview says it. */
  readonly about: string;
  readonly load: () => Promise<Command>;
}

/** In the order in which the overview names them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'simulate',
    about: 'play events, and see what each did and why',
    load: async () => (await import('./simulate/index.ts')).simulateCommand,
  },
  {
    name: 'verify',
    about: 'decide properties over every state that can be reached',
    load: async () => (await import('./verify/index.ts')).verifyCommand,
  },
  {
    name: 'ask',
    about: 'the ways back to mailable, how it came to this, and who may do what now',
    load: async () => (await import('./ask/index.ts')).askCommand,
  },
  {
    name: 'diagnose',
    about: 'what a record that you see tells: may mail go, why not, what to do, what undoes it',
    load: async () => (await import('./diagnose/index.ts')).diagnoseCommand,
  },
  {
    name: 'audit',
    about: 'ask that of every prospect of an export, by the million',
    load: async () => (await import('./audit/index.ts')).auditCommand,
  },
  {
    name: 'scan',
    about: 'what a Salesforce project does to Email Opt Out, and what that opens',
    load: async () => (await import('./scan/index.ts')).scanCommand,
  },
  {
    name: 'stories',
    about: 'read what happened to somebody, step by step',
    load: async () => (await import('./stories/index.ts')).storiesCommand,
  },
  {
    name: 'course',
    about: 'the lessons, drills from a seed, and the check of somebody’s results',
    load: async () => (await import('./course/index.ts')).courseCommand,
  },
];
