/** The project that somebody gave the page, while it is read and after: it outlives the page's coming and going, and is never stored. */
import { createStore, useStore } from '../../../ui/store.ts';
import type { GivenProject } from './project.ts';
import type { FoundInProject, ScanMessage, ScanRequest } from './scan-message.ts';

export type ProjectScan =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly name: string }
  | { readonly status: 'refused'; readonly why: string }
  | { readonly status: 'found'; readonly name: string; readonly found: FoundInProject };

const scans = createStore((): ProjectScan => ({ status: 'none' }));
let worker: Worker | null = null;

export const useProjectScan = (): ProjectScan => useStore(scans, (now) => now);

/** Reads a project; another that was being read is let go. */
export function readProject(project: GivenProject, conditions: ScanRequest['conditions']): void {
  end();
  const { name } = project;
  scans.set({ status: 'reading', name });
  try {
    worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    refuse(BROWSER);
    return;
  }
  worker.onmessage = ({ data }: MessageEvent<ScanMessage>) => {
    end();
    if (data.kind === 'found') scans.set({ status: 'found', name, found: data.found });
    else refuse(data.why);
  };
  worker.onerror = () => refuse(`“${name}” could not be read here: the command line reads it, by mailability scan.`);
  worker.postMessage({ project, conditions } satisfies ScanRequest);
}

/** Forgets it; what was taken over stays. */
export function letProjectGo(): void {
  end();
  scans.set({ status: 'none' });
}

const BROWSER = 'This browser reads no project: the command line does, by mailability scan.';

function refuse(why: string): void {
  end();
  scans.set({ status: 'refused', why });
}

function end(): void {
  worker?.terminate();
  worker = null;
}
