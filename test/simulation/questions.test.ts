import { describe, expect, it } from 'vitest';
import {
  completeSettings,
  play,
  simulationOf,
  stepsIn,
  verdictWords,
  waysBack,
  waysHere,
  whoMayDoWhat,
} from '../../src/simulation/index.ts';
import { CLASSIC } from '../support/settings.ts';

const salesforce = simulationOf({ ...CLASSIC, crm: 'salesforce' });

describe('the ways back to mailable', () => {
  it('ask for a request before an administrator opts somebody in', () => {
    const run = play(simulationOf(CLASSIC), ['prospect.unsubscribed']);
    expect(waysBack(run).map(({ events }) => events)).toEqual([['prospect.askedToOptIn', 'admin.clickedOptIn']]);
  });

  it('clear the CRM first where a sync would bring the block back', () => {
    const [first] = waysBack(play(salesforce, ['prospect.unsubscribed', 'connector.synced']));
    expect(first?.events).toContain('crmUser.untickedOptOut');
    expect(first?.events).toContain('admin.clickedOptIn');
  });

  it('include one that works however the sync falls: with the connector paused (P10)', () => {
    const found = waysBack(play(salesforce, ['prospect.unsubscribed', 'connector.synced']));
    expect(found[0]?.safe).toBe(false);
    const safe = found.find((way) => way.safe);
    expect(safe?.events).toEqual([
      'prospect.askedToOptIn',
      'admin.unverifiedConnector',
      'admin.clickedOptIn',
      'crmUser.untickedOptOut',
    ]);
  });

  it('are told four at most, the best of them, and more to whoever asks', () => {
    const simulation = simulationOf(completeSettings({ crm: 'salesforce', doNotEmailSync: 'salesforce' }));
    const run = play(simulation, [
      'prospect.unsubscribed',
      'admin.tickedDoNotEmail',
      'mail.hardBounced',
      'connector.synced',
    ]);
    const all = waysBack(run, 99);
    expect(all.length).toBeGreaterThan(4);
    expect(waysBack(run)).toEqual(all.slice(0, 4));
    expect(waysBack(run, 2)).toEqual(all.slice(0, 2));
  });

  it('are none where nothing blocks', () => {
    expect(waysBack(play(salesforce, []))).toEqual([]);
  });
});

describe('how somebody can have got here', () => {
  it('gives one shortest run for each event that leads straight here', () => {
    const run = play(simulationOf(CLASSIC), ['prospect.reportedSpam']);
    const found = waysHere(run);
    expect(found).toContainEqual(['prospect.unsubscribed']);
    expect(found).toContainEqual(['prospect.reportedSpam']);
    expect(found).toContainEqual(['automation.importedOptOut']);
    for (const events of found) expect(play(run.simulation, events).state.value).toEqual(run.state.value);
  });
});

describe('who may do what', () => {
  it('tells an administrator and a marketer apart on the Opt In link', () => {
    const { rows } = whoMayDoWhat(play(simulationOf(CLASSIC), ['prospect.unsubscribed']));
    const optIn = rows.find(({ act }) => act === 'clickedOptIn');
    expect(optIn?.by.get('admin')?.outcome).toBe('changed');
    expect(optIn?.by.get('marketer')?.outcome).toBe('refused');
    expect(optIn?.by.has('prospect')).toBe(false);
  });
});

describe('the verdict in words', () => {
  it('names the step that caused it, and the shortest way back', () => {
    const words = verdictWords(play(simulationOf(CLASSIC), ['mail.softBounced', 'prospect.unsubscribed']), 'Ana');
    expect(words).toMatchObject({ stamp: 'Not mailable', cause: 'Ana clicked unsubscribe in step 2.' });
    expect(stepsIn(words.why)).toEqual([2]);
    expect(words.wayOut).toBe(
      'Shortest way back: Ana asks to be opted back in, then an administrator clicks the Opt In link.',
    );
  });

  it.each([
    [CLASSIC, 'admin.clickedOptIn', 'clicked the Opt In link'],
    [completeSettings({ edition: 'upgraded' }), 'admin.untickedOptedOut', 'unticked Prospect Opted Out'],
  ] as const)('names the step that lifted it, whichever field that was: $edition', (settings, lifts, past) => {
    const asked = play(simulationOf(settings), [
      'prospect.unsubscribed',
      'prospect.askedToOptIn',
      lifts,
      'mail.softBounced',
    ]);
    const lifted = verdictWords(asked, 'Ana');
    expect(lifted).toMatchObject({
      stamp: 'Mailable',
      cause: `An administrator ${past} in step 3, and nothing blocks mail to Ana now.`,
    });
    expect(stepsIn(lifted.why)).toEqual([3]);
    const unasked = play(simulationOf(settings), ['prospect.unsubscribed', lifts, 'mail.softBounced']);
    const words = verdictWords(unasked, 'Ana');
    expect(words).toMatchObject({ stamp: 'Mailed against their wish', look: 'danger' });
    expect(stepsIn(words.why)).toEqual([1, 2]);
    expect(words.cause).toContain('nobody asked to undo that');
    expect(words.cause).toContain(`An administrator ${past} in step 2`);
  });

  it('says what mailable means where nothing ever blocked', () => {
    const causeIn = (edition: 'classic' | 'upgraded') =>
      verdictWords(play(simulationOf(completeSettings({ edition })), []), 'Ana').cause;
    expect(causeIn('classic')).toBe('Nothing blocks mail to Ana: Do Not Email is blank.');
    expect(causeIn('upgraded')).toMatch(/^Nothing blocks mail to Ana: Prospect Opted Out and Do Not Email are blank/);
  });
});
