/** The type of the module that `plugin.ts` makes: what was worked out of each lesson when the app was built, by its id. */
declare module 'virtual:lessons' {
  export const PREPARED: Readonly<Record<string, import('../../course/index.ts').PreparedLesson>>;
}

/** The lessons' titles by id: what the window's title needs before a lesson is there. */
declare module 'virtual:lesson-titles' {
  export const LESSON_TITLES: Readonly<Record<string, string>>;
}
