/** What runs inside the page while it is measured: when the chart stood there, what shifted, and how long each interaction took. */

/** What the probe has noted, in milliseconds since the page was asked for. */
export interface Noted {
  /** When the frame with the chart in it was over; null while there is none. */
  readonly chartAt: number | null;
  /** What moved, with its score; `asked` where it followed an input within half a second, as the browser judges it. */
  readonly shifts: readonly { readonly score: number; readonly asked: boolean; readonly what: readonly string[] }[];
  /** From the input to the next paint, for each interaction that took longer than one frame. */
  readonly interactions: readonly { readonly id: number; readonly duration: number }[];
  /** The longest stretches in which the page could not answer. */
  readonly longTasks: readonly number[];
}

interface ShiftEntry extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface EventEntry extends PerformanceEntry {
  readonly interactionId: number;
}

/** Given to the browser as it stands, so it uses nothing from around it. It runs before anything of the page does. */
export function probe(): void {
  const noted = {
    chartAt: null as number | null,
    shifts: [] as { score: number; asked: boolean; what: string[] }[],
    interactions: [] as { id: number; duration: number }[],
    longTasks: [] as number[],
  };
  Object.assign(window, { noted });
  const watch = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  watch('layout-shift', (entry) => {
    const { value, sources, hadRecentInput: asked } = entry as ShiftEntry;
    const what = sources.map(({ node }) =>
      node instanceof Element ? node.className.toString() : String(node?.nodeName),
    );
    noted.shifts.push({ score: value, asked, what });
  });
  watch(
    'event',
    (entry) => {
      const { interactionId: id, duration } = entry as EventEntry;
      if (id > 0) noted.interactions.push({ id, duration });
    },
    { durationThreshold: 16 },
  );
  watch('longtask', ({ duration }) => noted.longTasks.push(duration));
  const look = () => {
    const drawn =
      document.querySelector('.chart-state[data-active="true"]') && document.querySelector('.chart-line-path');
    if (!drawn) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        noted.chartAt = performance.now();
      });
  };
  requestAnimationFrame(look);
}
