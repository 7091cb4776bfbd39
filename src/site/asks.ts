/**
 * What people say when they look for a page, by its path: the words of tickets and chats, which the pages' own texts do
 * not have. A page of which nobody asks in words of their own is not in it.
 */
export const ASKS: Readonly<Record<string, readonly string[]>> = {};
