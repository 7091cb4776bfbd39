/** Addresses: which page they name, and what they ask of the explorer. Nothing that stands in one is trusted. */
import { describe, expect, it } from 'vitest';
import { pageById } from '../../src/app/pages.ts';
import { readRoute } from '../../src/app/session/address.ts';
import { arrivalAt, beginningOf } from '../../src/app/session/opening.ts';
import { href } from '../../src/app/ui/href.ts';
import { formatLink } from '../../src/simulation/index.ts';
import { CLASSIC } from '../support/settings.ts';

describe('an address', () => {
  it.each([
    ['', 'start', null, null],
    ['#', 'start', null, null],
    ['#/?model=classic.1&run=a.b', 'explore', null, 'model=classic.1&run=a.b'],
    ['#/explore', 'explore', null, null],
    ['#/explore?model=classic.1&run=a.b', 'explore', null, 'model=classic.1&run=a.b'],
    ['#/explore/ana?model=classic.1', 'explore', 'ana', 'model=classic.1'],
    ['#/stories', 'stories', null, null],
    ['#/stories/ana-unsubscribes', 'stories', 'ana-unsubscribes', null],
    ['#/rules/C12', 'rules', 'C12', null],
    ['#/compare', 'compare', null, null],
    ['#/compare/settings', 'compare', 'settings', null],
    ['#/compare?model=classic.1/model=classic.1&run=a.b', 'compare', null, 'model=classic.1/model=classic.1&run=a.b'],
    ['#somewhere', 'somewhere', null, null],
    ['#/%', '%', null, null],
  ])('%s is read', (hash, page, id, query) => {
    expect(readRoute(hash)).toEqual({ page, id, query });
  });

  it.each(['#somewhere', '#/%', '#/constructor', '#/Explore'])('%s leads to no page', (hash) => {
    expect(pageById(readRoute(hash).page)).toBeUndefined();
  });

  it.each([
    ['stories', 'ana', null],
    ['stories', 'a/b?c#d%', null],
    ['explore', null, 'model=classic.1'],
    ['explore', 'ana', ''],
  ])('is read as it was written: %s, %s, %s', (page, id, query) => {
    expect(readRoute(href(page, id, query))).toEqual({ page, id, query });
  });

  it('carries a run there and back', async () => {
    const run = {
      settings: { ...CLASSIC, crm: 'dynamics' as const },
      events: ['prospect.unsubscribed'] as const,
      at: 0,
    };
    const { page, opening } = await arrivalAt(href('explore', null, formatLink(run)));
    expect(page).toBe('explore');
    expect(opening).toMatchObject({ type: 'run.open', run, notice: null });
    expect(beginningOf(opening)).toMatchObject({ settings: run.settings, notice: null });
  });

  it('begins the story that it names', async () => {
    const { page, opening } = await arrivalAt('#/stories/ana-unsubscribes');
    expect(page).toBe('explore');
    expect(beginningOf(opening)).toMatchObject({ person: 'Ana', timeline: { at: { depth: 0 } } });
  });

  it('shows all stories where it names one that does not exist', async () => {
    const { page, opening } = await arrivalAt('#/stories/nobody');
    expect(page).toBe('stories');
    expect(beginningOf(opening).notice).toContain('nobody');
  });

  it('says in one sentence what is wrong with a link, and keeps the account that it names', async () => {
    const { opening } = await arrivalAt('#/explore?model=classic.1&run=prospect.unsubscribe');
    expect(opening).toEqual({
      type: 'notice.show',
      text: 'This link cannot be opened. Unknown event "prospect.unsubscribe". Did you mean "prospect.unsubscribed"?',
      unopened: CLASSIC,
    });
  });
});
