/** How much of everything there can be: what is made here stays below, so that links and files can always hold it. */

/** More events than anybody clicks; a longer list is a mistake or mischief. */
export const MAX_EVENTS = 5000;

/** More branches, and more macros, than anybody keeps apart. */
export const MAX_BRANCHES = 100;
/** No more recorded macros are remembered, or read from a file. */
export const MAX_MACROS = 100;

/** No larger run file is saved, or opened. In bytes, or characters once it is read. */
export const MAX_FILE_SIZE = 5_000_000;
