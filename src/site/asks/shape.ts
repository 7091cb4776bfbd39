/** What people say, by the path of the page that answers them. */
export type Asks = Readonly<Record<string, readonly string[]>>;
