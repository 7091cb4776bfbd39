/** The type of the module that `plugin.ts` makes. */
declare module 'virtual:chart-layouts' {
  export const chartLayouts: import('./chart-layout.ts').ChartLayouts;
}
