/** What reading somebody's input comes to: a value, or one clear sentence about what is wrong and what would be right. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const rejected = (error: string): { readonly ok: false; readonly error: string } => ({ ok: false, error });
