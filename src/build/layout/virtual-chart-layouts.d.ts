/** The type of the module that `plugin.ts` makes: what `EditionLayouts` holds, with the charts of each width still to be loaded. */
declare module 'virtual:chart-layouts' {
  type EditionLayouts = import('./chart-layout.ts').EditionLayouts;
  type Charts = EditionLayouts['arrangements'][number]['charts'];
  interface Arrangement {
    readonly width: number;
    /** Of each of its charts, in the order of the folds. */
    readonly heights: readonly number[];
    readonly load: () => Promise<Charts>;
  }
  export const chartLayouts: Readonly<
    Record<string, Omit<EditionLayouts, 'arrangements'> & { readonly arrangements: readonly Arrangement[] }>
  >;
}
