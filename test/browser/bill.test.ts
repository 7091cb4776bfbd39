/** The bill of materials beside the built app: NOTICE tells of everything in it. */
import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { isTold } from '../package/notice.ts';

it('has nothing in it that NOTICE does not tell with its licence', async () => {
  const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8');
  const answer = await fetch(new URL('bill-of-materials.cdx.json', inject('appUrl')));
  const bill = (await answer.json()) as { readonly components: readonly { readonly name: string }[] };
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'xstate', 'hanken-grotesk', 'lucide-react']));
  expect(bill.components.filter((each) => !isTold(notice, each))).toEqual([]);
  // What only the build uses is in no one's browser.
  expect(names.filter((name) => /elkjs|vite|playwright|d3-transition/.test(name))).toEqual([]);
});
