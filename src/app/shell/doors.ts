/** What people come for, as the front page names it: the doors of the bar above every page, in their order. */

interface DoorName {
  readonly label: string;
  /** The page to which it leads. */
  readonly first: string;
}

export const DOOR_NAMES = {
  prospect: { label: 'A prospect', first: 'record' },
  learn: { label: 'Learn', first: 'course' },
  account: { label: 'Your account', first: 'organisation' },
  lookUp: { label: 'Look up', first: 'rules' },
  machine: { label: 'The machine', first: 'explore' },
} as const satisfies Record<string, DoorName>;

export type DoorId = keyof typeof DOOR_NAMES;
