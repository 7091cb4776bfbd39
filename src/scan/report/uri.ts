/** A file's path as an address in a report: relative to where the scan was started, with what an address cannot hold escaped. */

export interface Uri {
  readonly uri: string;
  readonly isRelative: boolean;
}

export function uriOf(file: string): Uri {
  const isRelative = !/^(?:\/|[a-z]:\/)/i.test(file);
  const path = isRelative ? file.replace(/^(?:\.\/)+/, '') : file;
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (isRelative) return { uri, isRelative };
  return { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri.replace(/^([a-z])%3A/i, '$1:')}`, isRelative };
}
