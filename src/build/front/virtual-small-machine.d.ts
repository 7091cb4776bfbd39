/** The type of the module that `plugin.ts` makes: the front page's machine, worked out when the app is built. */
declare module 'virtual:small-machine' {
  export const SMALL_MACHINE: import('./small-machine-data.ts').SmallMachine;
}
