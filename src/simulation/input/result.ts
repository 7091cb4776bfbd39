/** What reading somebody's input comes to: a value, or one clear sentence about what is wrong and what would be right. */

/** A value, or why there is none, in one sentence. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** What was given means something: this. */
export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
/** What was given means nothing, for a reason in one sentence. */
export const rejected = (error: string): { readonly ok: false; readonly error: string } => ({ ok: false, error });
