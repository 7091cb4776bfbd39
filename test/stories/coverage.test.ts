/**
 * The stories together tell the whole rulebook: its rules, its tables, its procedures, every CRM and every sync behaviour, the
 * race, the holes and the upgrade.
 */
import { describe, expect, it } from 'vitest';
import {
  completeSettings,
  isAutomation,
  isOwnAutomation,
  play,
  RULES,
  type Run,
  runAt,
  type Shown,
  type Story,
  settingInfo,
  simulationOf,
  storySimulation,
  TABLES,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { STORIES, STORY_SETS, storyById } from '../../stories/index.ts';

const rows = TABLES.flatMap((table) => table.rows.map((row) => ({ ...row, settings: table.settings })));

const showing = (shown: Shown): readonly Story[] => STORIES.filter(({ shows }) => shows.includes(shown));
const runOf = (story: Story): Run =>
  play(
    storySimulation(story),
    story.steps.map(({ event }) => event),
  );
/** The record before each step, and at the end. */
const momentsOf = (run: Run) => [play(run.simulation, []).record, ...run.steps.map(({ record }) => record)];

describe('the stories show', () => {
  it.each(RULES.filter(({ kind }) => kind === 'rule').map(({ id }) => id))('the rule %s', (id) => {
    expect(showing(id)).not.toEqual([]);
  });

  it.each(RULES.flatMap(({ steps = [] }) => steps.map(({ id }) => id)))('the step %s', (id) => {
    expect(showing(id)).not.toEqual([]);
  });

  it.each(rows.map((row) => [row.id, row] as const))('the row %s, by playing one of its cases', (id, row) => {
    const stories = showing(id);
    expect(stories).not.toEqual([]);
    const settings = completeSettings(row.settings);
    const cases = [row, ...row.also].map(({ given, event }) => ({
      event,
      before: play(simulationOf(settings), given).record,
    }));
    const fields = ['optedOut', 'doNotEmail', 'hardBounced'] as const;
    for (const story of stories) {
      const moments = momentsOf(runOf(story));
      const plays = story.steps.some(({ event }, place) =>
        cases.some((each) => each.event === event && fields.every((f) => moments[place]?.[f] === each.before[f])),
      );
      expect(plays, `${story.id} shows ${id}`).toBe(true);
    }
  });

  it.each(settingInfo('crm').values.map(({ value }) => value))('an organisation with the CRM "%s"', (crm) => {
    const playing = STORIES.filter((story) => completeSettings(story.settings).crm === crm);
    expect(playing, `no story plays with the CRM ${crm}`).not.toEqual([]);
  });

  it.each(settingInfo('optedOutSync').values.map(({ value }) => value))(
    'the sync behaviour "%s", with a sync that runs',
    (behaviour) => {
      const stories = STORIES.filter((story) => completeSettings(story.settings).optedOutSync === behaviour);
      const synced = stories.filter((story) =>
        runOf(story).steps.some(({ event, outcome }) => event === 'connector.synced' && outcome !== 'refused'),
      );
      expect(synced).not.toEqual([]);
    },
  );

  it('the procedure of a two-way sync without the race, and with it', () => {
    const ends = showing('K2.2').map((story) => runOf(story).record.mailable);
    expect(new Set(ends)).toEqual(new Set([true, false]));
  });

  it('a race as P11 looks for it', () => {
    const races = showing('C34').filter((story) => !runOf(story).record.mailable);
    expect(races).not.toEqual([]);
    for (const story of races) {
      const [result] = verify(completeSettings(story.settings), { properties: ['P11'] }).properties;
      expect(result).toMatchObject({ verdict: 'possible', witness: story.steps.map(({ event }) => event) });
    }
  });

  it('the hole: automation alone re-opens an opt-out, in as few steps as P1’s counterexample', () => {
    const holes = STORIES.filter((story) => {
      const [first, ...others] = runOf(story).steps;
      return (
        completeSettings(story.settings).edition === 'classic' &&
        first?.record.optedOut &&
        others.every(({ event }) => isAutomation(event)) &&
        others.at(-1)?.record.mailable
      );
    });
    expect(holes).not.toEqual([]);
    for (const story of holes) {
      const [result] = verify(completeSettings(story.settings), { properties: ['P1'] }).properties;
      expect(result).toMatchObject({ verdict: 'violated', counterexample: { length: story.steps.length } });
    }
  });

  it('today’s holes: in an organisation with the automation that the story has, its run is P1’s counterexample', () => {
    const today = STORY_SETS.find(({ id }) => id === 'today')?.stories ?? [];
    const holes = today.filter(({ shows }) => shows.includes('U11'));
    const found = holes.map((story) => {
      const events = story.steps.map(({ event }) => event);
      const does = [...new Set(events.filter(isOwnAutomation))];
      const automations = does.length === 0 ? [] : [{ name: story.title, does, need: [] }];
      const settings = completeSettings(story.settings);
      const [result] = verifyOrganisation({ settings, automations, cannot: [], accept: {} }, ['P1']).properties;
      const run = result?.counterexample ?? [];
      expect(run, story.id).toEqual(events.slice(0, run.length));
      return [run.length, does.length > 0];
    });
    // The runs of U11: a sync under Salesforce's value by itself, an automation that clears, and a workflow in the CRM.
    expect(found).toEqual(
      expect.arrayContaining([
        [2, false],
        [2, true],
        [4, true],
      ]),
    );
  });

  it('the run of A13: unsubscribed again, and mailable all the same', () => {
    const told = showing('A13').map(({ steps }) => steps.map(({ event }) => event));
    expect(told).toEqual([
      [
        'prospect.unsubscribed',
        'connector.synced',
        'crmUser.untickedOptOut',
        'prospect.unsubscribed',
        'connector.synced',
      ],
    ]);
  });

  it('a breach of the policy', () => {
    expect(showing('C11').some((story) => runOf(story).record.breach)).toBe(true);
  });

  describe('the upgrade (U10)', () => {
    const [before, after] = ['noor-before-the-upgrade', 'noor-after-the-upgrade'].map(storyById);
    if (!before || !after) throw new Error('Noor is told of before and after the upgrade.');
    const left = runOf(before);
    // The run of today's edition begins blank, so its first two steps make the record that classic left.
    const found = runAt(runOf(after), 2);

    it('as a change of no field of one person’s', () => {
      expect(before.person).toBe(after.person);
      // What a status allows, and whether that is against a wish, is each edition's to say; the checkbox is today's alone.
      const { reasons, status, receives, againstTheirWish, crmDoNotEmail, ...values } = left.record;
      expect([reasons.length > 0, receives.marketing, againstTheirWish, crmDoNotEmail]).toEqual([
        true,
        'no',
        false,
        undefined,
      ]);
      expect(status).toBe('unmailable');
      expect(found.record).toMatchObject({ ...values, status: 'transactional-only' });
      expect([left, found].map(({ simulation }) => simulation.edition.id)).toEqual(['classic', 'upgraded']);
    });

    it('as a change of what the same clicks come to', () => {
      const clicks = ['marketer.untickedDoNotEmail', 'automation.clearedOptOut'];
      expect(before.steps.slice(1).map(({ event }) => event)).toEqual(clicks);
      expect(left.steps.slice(1).map(({ outcome }) => outcome)).toEqual(['no-effect', 'no-effect']);
      // Clearing Prospect Opted Out has another name today.
      const today = ['marketer.untickedDoNotEmail', 'automation.untickedOptedOut'];
      expect(after.steps.slice(2).map(({ event }) => event)).toEqual(today);
      expect(runOf(after).record).toMatchObject({ mailable: true, breach: true });
    });

    it('as a record that classic really leaves behind, wherever a story begins with one', () => {
      const stories = showing('U10');
      expect(stories.length).toBeGreaterThanOrEqual(3);
      for (const story of stories) {
        const { optedOut, doNotEmail, hardBounced } = runAt(runOf(story), 2).record;
        const classic = simulationOf(completeSettings({ edition: 'classic', resubscribe: false })).verdicts();
        const alike = classic.filter(
          (v) => v.optedOut === optedOut && v.doNotEmail === doNotEmail && v.hardBounced === hardBounced,
        );
        expect(alike, story.id).not.toEqual([]);
      }
    });
  });
});
