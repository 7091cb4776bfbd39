/**
 * The audit that the page shows, from the choice of files to the report. It holds what was counted and never a row that nobody
 * asked for; nothing of it is stored, and it is gone when the window is closed.
 */
import {
  type AuditReport,
  type ColumnMap,
  NO_MAP,
  type ReportPart,
  type Role,
  SAMPLE_ORGANISATION,
  type Side,
} from '../../../audit/index.ts';
import { type Organisation, organisationOf, readOrganisation, type Settings } from '../../../simulation/index.ts';
import { chosenSettings } from '../../session/chosen-settings.ts';
import { download } from '../../ui/download.ts';
import { createStore, useStore } from '../../ui/store.ts';
import type { Progress } from './audit-count.ts';
import type { AuditMessage, AuditRequest } from './audit-worker.ts';
import type { ShownRow } from './list-rows.ts';
import type { NamedFile, OpenedFile } from './open-files.ts';

export interface AuditState {
  readonly phase: 'choosing' | 'opening' | 'confirming' | 'counting' | 'done';
  /** One sentence about what is wrong; null where nothing is. */
  readonly error: string | null;
  readonly isSample: boolean;
  readonly files: readonly NamedFile[];
  readonly opened: readonly OpenedFile[];
  readonly map: ColumnMap;
  readonly organisation: Organisation;
  readonly whatIf: string | null;
  readonly progress: Progress | null;
  /** How long the files took. */
  readonly milliseconds: number;
  readonly result: { readonly report: AuditReport; readonly parts: readonly ReportPart[] } | null;
  /** The list whose rows are shown; its rows are null while they are looked for. */
  readonly shown: { readonly list: string; readonly rows: readonly ShownRow[] | null } | null;
  readonly hasAddresses: boolean;
}

const begin = (): AuditState => ({
  phase: 'choosing',
  error: null,
  isSample: false,
  files: [],
  opened: [],
  map: NO_MAP,
  organisation: organisationOf(chosenSettings()),
  whatIf: null,
  progress: null,
  milliseconds: 0,
  result: null,
  shown: null,
  hasAddresses: false,
});

const store = createStore(begin);
let worker: Worker | null = null;
/** What the worker was given to open and has not answered; where it refuses that, what it had before still stands. */
let pending: Pick<AuditState, 'files' | 'map'> | null = null;

export const useAudit = (): AuditState => useStore(store, (state) => state);

const change = (part: Partial<AuditState>): void => store.set({ ...store.get(), ...part });

const NO_WORKER =
  'This browser does not let the page work beside itself, so files cannot be read here. The command line reads them.';

function ask(request: AuditRequest): void {
  try {
    if (worker === null) {
      worker = new Worker(new URL('./audit-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<AuditMessage>) => hear(data);
      worker.onerror = () => refuse(NO_WORKER);
    }
    worker.postMessage(request);
  } catch {
    refuse(NO_WORKER);
  }
}

function refuse(error: string): void {
  const { phase, opened } = store.get();
  // Where the columns were shown before, they are shown again, so that somebody can choose others.
  change({ error, phase: phase === 'choosing' || opened.length === 0 ? 'choosing' : 'confirming', progress: null });
}

function hear(message: AuditMessage): void {
  switch (message.kind) {
    case 'sample':
      openAll(message.files, true);
      break;
    case 'opened':
      // Somebody may have asked for the records already, right after they chose a column.
      change({
        ...pending,
        phase: store.get().phase === 'counting' ? 'counting' : 'confirming',
        opened: message.files,
        error: null,
      });
      pending = null;
      break;
    case 'refused':
      pending = null;
      refuse(message.error);
      break;
    case 'progress':
      change({ progress: message });
      break;
    case 'counted':
      change({ milliseconds: message.milliseconds, whatIf: null });
      break;
    case 'report':
      change({ phase: 'done', result: message, progress: null, shown: null });
      break;
    case 'rows':
      if (store.get().shown?.list === message.list) change({ shown: { list: message.list, rows: message.rows } });
      break;
    case 'file':
      download(`${message.list}.csv`, message.blob);
      break;
    default:
      message satisfies never;
  }
}

/** Takes files as somebody chose or dropped them; an organisation's file among them says whose account it is. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const tables: NamedFile[] = [];
  for (const file of files) {
    if (!file.name.toLowerCase().endsWith('.json')) {
      tables.push({ name: file.name, file, isEarlier: false });
      continue;
    }
    const organisation = readOrganisation(await json(file));
    if (!organisation.ok) return change({ error: `“${file.name}”: ${organisation.error}` });
    change({ organisation: organisation.value, error: null });
  }
  if (tables.length > 0) openAll(tables, false);
}

/** Takes an export of an earlier day beside the files that are there; none takes away the one that was. */
export function takeEarlier(files: readonly File[]): void {
  const { files: all, map } = pending ?? store.get();
  const now = all.filter(({ isEarlier }) => !isEarlier);
  open({ files: [...now, ...files.map((file) => ({ name: file.name, file, isEarlier: true }))], map });
}

async function json(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
}

export function takeSample(): void {
  const organisation = readOrganisation(SAMPLE_ORGANISATION);
  if (organisation.ok) change({ organisation: organisation.value });
  ask({ kind: 'sample' });
}

function openAll(files: readonly NamedFile[], isSample: boolean): void {
  const { organisation } = store.get();
  change({ ...begin(), organisation, phase: 'opening', isSample });
  open({ files, map: NO_MAP });
}

function open(what: Pick<AuditState, 'files' | 'map'>): void {
  pending = what;
  ask({ kind: 'open', ...what });
}

/** Somebody says which column is what. @param heading null where there is none. */
export function chooseColumn(side: Side, role: Role, heading: string | null): void {
  const { map, files } = pending ?? store.get();
  open({ files, map: { ...map, [side]: { ...map[side], [role]: heading } } });
}

export function chooseAccount(settings: Settings): void {
  change({ organisation: { ...store.get().organisation, settings } });
}

export function count(): void {
  change({ phase: 'counting', error: null, progress: { bytes: 0, total: 1, rows: 0 } });
  ask({ kind: 'count', organisation: store.get().organisation });
}

/** Asks what was counted again. @param asked as the command takes it; null for as it is today. */
export function askWhatIf(asked: string | null): void {
  change({ whatIf: asked });
  ask({ kind: 'what-if', whatIf: asked === null ? [] : [asked] });
}

/** Shows the columns again, to choose others or to add a file. */
export const backToColumns = (): void => change({ phase: 'confirming', result: null, shown: null, whatIf: null });

/** Ends it where it is; the columns are shown again. */
export function cancel(): void {
  end();
  const { files, map } = store.get();
  change({ phase: 'opening', progress: null });
  open({ files, map });
}

export function startOver(): void {
  end();
  store.set(begin());
}

export function showRows(list: string | null): void {
  change({ shown: list === null ? null : { list, rows: null } });
  if (list !== null) ask({ kind: 'rows', list });
}

export const saveList = (list: string): void => ask({ kind: 'download', list, hasAddresses: store.get().hasAddresses });

export const showAddresses = (hasAddresses: boolean): void => change({ hasAddresses });

function end(): void {
  worker?.terminate();
  worker = null;
  pending = null;
}
