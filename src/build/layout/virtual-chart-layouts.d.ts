/** The type of the module that `plugin.ts` makes: for each edition its layouts, the narrowest first, each still to be loaded. */
declare module 'virtual:chart-layouts' {
  export const chartLayouts: Readonly<
    Record<
      string,
      readonly { readonly width: number; readonly load: () => Promise<import('./chart-layout.ts').ChartLayout> }[]
    >
  >;
}
