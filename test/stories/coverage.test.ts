/** The stories together tell the whole classic rulebook: its rules, its tables, its procedures, every CRM, the race and the hole. */
import { describe, expect, it } from 'vitest';
import {
  completeSettings,
  isAutomation,
  play,
  RULES,
  type Run,
  type Shown,
  type Story,
  settingInfo,
  simulationOf,
  storySimulation,
  TABLES,
  verify,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';

const rows = TABLES.flatMap((table) => table.rows.map((row) => ({ ...row, settings: table.settings })));
const classicRules = RULES.filter(({ edition }) => edition !== 'upgraded');

const showing = (shown: Shown): readonly Story[] => STORIES.filter(({ shows }) => shows.includes(shown));
const runOf = (story: Story): Run =>
  play(
    storySimulation(story),
    story.steps.map(({ event }) => event),
  );
/** The record before each step, and at the end. */
const momentsOf = (run: Run) => [play(run.simulation, []).record, ...run.steps.map(({ record }) => record)];

describe('the stories show', () => {
  it.each(classicRules.filter(({ kind }) => kind === 'rule').map(({ id }) => id))('the rule %s', (id) => {
    expect(showing(id)).not.toEqual([]);
  });

  it.each(classicRules.flatMap(({ steps = [] }) => steps.map(({ id }) => id)))('the step %s', (id) => {
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
    expect(STORIES.filter((story) => completeSettings(story.settings).crm === crm)).not.toEqual([]);
  });

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
        first?.record.optedOut && others.every(({ event }) => isAutomation(event)) && others.at(-1)?.record.mailable
      );
    });
    expect(holes).not.toEqual([]);
    for (const story of holes) {
      const [result] = verify(completeSettings(story.settings), { properties: ['P1'] }).properties;
      expect(result).toMatchObject({ verdict: 'violated', counterexample: { length: story.steps.length } });
    }
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
});
