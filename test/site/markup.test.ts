/** Every page as markup: it reads without a script, leads only to places that there are, and says what it was made with. */
import { describe, expect, it } from 'vitest';
import { writePages } from '../../src/app/documents/document-markup.tsx';
import { PAGES } from '../../src/app/pages.ts';
import { readRoute } from '../../src/app/session/address.ts';
import { EDITIONS, modelName, readLink } from '../../src/simulation/index.ts';
import { pageAt } from '../../src/site/index.ts';

const ROOT = 'https://site.example/any/folder/';
const pages = writePages();
const markupAt = (path: string): string => pages.find((page) => page.path === path)?.markup ?? expect.fail();

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");

/** Where the links of a page lead, as whole addresses. */
const linksOf = ({ path, markup }: { readonly path: string; readonly markup: string }): readonly URL[] =>
  [...markup.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => new URL(unescaped(href), `${ROOT}${path}`));

describe('the written pages', () => {
  it('are one for everything that there is to say', () => {
    expect(pages.length).toBeGreaterThan(200);
  });

  it('have one heading above all, one main part that is not hidden, and no script and no style', () => {
    for (const { path, markup } of pages) {
      expect([path, markup.match(/<h1/g)?.length, markup.match(/<main/g)?.length]).toEqual([path, 1, 1]);
      expect([path, /<script|<style|<template| style="| on[a-z]+="|<main[^>]* hidden/.exec(markup)]).toEqual([
        path,
        null,
      ]);
    }
  });

  it('have each id once', () => {
    const twice = pages.flatMap(({ path, markup }) => {
      const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('lead only to pages, to headings and to the app, from any folder', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((url) => !isThere(url))
        .map((url) => `${page.path} leads to ${url.href}`),
    );
    expect(broken).toEqual([]);
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(5000);
  });

  function isThere({ href, hash }: URL): boolean {
    if (!href.startsWith(ROOT)) return false;
    const path = href.slice(ROOT.length).replace(/#.*$/, '');
    if (path !== '') return pageAt(path) !== null && (hash === '' || markupAt(path).includes(` id="${hash.slice(1)}"`));
    const { page, query } = readRoute(hash);
    return PAGES.some(({ id }) => id === page) && (query === null || readLink(query).ok);
  }

  it('say with which model they were made', () => {
    const models = EDITIONS.map(modelName);
    expect(pages.filter(({ markup }) => !models.some((model) => markup.includes(`model ${model}`)))).toEqual([]);
  });

  it('show the record before and after as the machine has it', () => {
    const markup = markupAt('events/prospect-unsubscribed/');
    const row = /<tr[^>]*><th scope="row">Prospect Opted Out<\/th>(.*?)<\/tr>/.exec(markup)?.[1] ?? '';
    expect(
      row
        .replaceAll(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual(['blank', 'ticked']);
  });

  it('tell of each rule what it rests on, who uses it and what differs in the other edition', () => {
    for (const { kind, markup, path } of pages)
      if (kind === 'rule')
        expect([path, ['rests-on', 'other-edition', 'shown'].filter((id) => !markup.includes(`id="${id}"`))]).toEqual([
          path,
          [],
        ]);
  });
});
