/** The keys that work anywhere on the page, as the dialog lists them. Whose press is obeyed `is-for-page.ts` says. */

export interface Shortcut {
  readonly keys: readonly string[];
  readonly what: string;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['1', '…', '9'], what: 'Let the event with that digit happen' },
  { keys: ['←', 'U'], what: 'One step back (undo)' },
  { keys: ['→', 'R'], what: 'One step forward (redo)' },
  { keys: ['Home'], what: 'To the beginning of the run' },
  { keys: ['End'], what: 'To the end of the run' },
  { keys: ['↑', '↓'], what: 'To another branch, while the timeline has the focus' },
  { keys: ['F2'], what: 'Name the branch, while the timeline has the focus' },
  { keys: ['M'], what: 'To your macros; Enter plays one' },
  { keys: ['W'], what: 'Open the ways back to mailable' },
  { keys: ['F'], what: 'Find among what can happen' },
  { keys: ['/', 'Ctrl+K'], what: 'Search rules, ways back, fields, stories: everything' },
  { keys: [','], what: 'Open the settings of the run' },
  { keys: ['?'], what: 'Open this list' },
  { keys: ['Esc'], what: 'Close whatever is open' },
];
