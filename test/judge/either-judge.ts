/** Either judge, by the edition of the settings: for tests that draw both. */
import type { ClassicEventName } from '../../machines/classic/events.ts';
import type { UpgradedEventName } from '../../machines/upgraded/events.ts';
import type { EventName } from '../../machines/vocabulary/events.ts';
import type { Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';
import { blank, type Judgement, judge } from './judge.ts';
import { blankUpgraded, judgeUpgraded } from './upgraded-judge.ts';

/** @param event one of the edition's own; another makes the judge throw. */
export const judgeEither = (settings: Settings, before: Verdict, event: EventName): Judgement =>
  settings.edition === 'classic'
    ? judge(settings, before, event as ClassicEventName)
    : judgeUpgraded(settings, before, event as UpgradedEventName);

export const blankEither = (settings: Settings): Verdict =>
  settings.edition === 'classic' ? blank(settings) : blankUpgraded(settings);
