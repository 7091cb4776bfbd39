/** Verifications as JUnit XML for a CI server: a suite for each configuration, a case for each property that counts. */
import { type EventName, type Settings, settingsLine } from '../../simulation/index.ts';
import { bringBack, type Caller } from '../shared/bring-back.ts';
import { byWords, fixWords, idleWords, wipedWords } from '../shared/fix-words.ts';
import { element, text } from '../shared/xml.ts';
import { type Judged, type JudgedResult, type Judgement, staleWords } from './judge-verifications.ts';

type Replay = (events: readonly EventName[]) => readonly string[];

/** @param caller for the lines that bring a counterexample back. */
export function verifyJunit({ configurations, stale }: Judgement, caller: Caller): string {
  const suites = configurations.map((judged) => configurationSuite(judged, caller));
  // An acceptance belongs to no single configuration, so those that are out of date are a suite of their own.
  if (stale.length > 0) {
    const cases = stale.map((id) =>
      element('testcase', { classname: 'mailability.accept', name: `${id} accepted` }, [
        element('failure', { message: staleWords(id), type: 'accepted' }),
      ]),
    );
    suites.push(suiteOf('Accepted violations', cases, { failures: cases.length, skipped: 0 }));
  }
  const sum = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((total, suite) => total + suite[key], 0);
  const totals = { tests: sum('tests'), failures: sum('failures'), errors: 0, skipped: sum('skipped') };
  const all = element(
    'testsuites',
    { name: 'mailability', ...totals },
    suites.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}`;
}

/** @param notes what else there is to know, a line each. */
function suiteOf(
  name: string,
  cases: readonly string[],
  counts: { failures: number; skipped: number },
  notes: readonly string[] = [],
) {
  const tests = cases.length;
  const told = notes.length > 0 ? [element('system-out', {}, [text(notes.join('\n'))])] : [];
  const xml = element('testsuite', { name, tests, errors: 0, ...counts }, [...cases, ...told]);
  return { xml, tests, ...counts };
}

function configurationSuite({ verification, results }: Judged, caller: Caller) {
  const name = settingsLine(verification.settings);
  const replay: Replay = (events) => bringBack(caller, verification.settings, events);
  const cases = results.filter(({ counts }) => counts);
  return suiteOf(
    name,
    cases.map((judged) => testcase(verification.settings, judged, replay)),
    {
      failures: cases.filter(({ fails }) => fails).length,
      skipped: cases.filter(({ result }) => result.verdict === 'not-applicable').length,
    },
    [...idleWords(verification.idle ?? []), ...wipedWords(verification.wiped ?? [])],
  );
}

function testcase(settings: Settings, judged: JudgedResult, replay: Replay): string {
  const { property } = judged;
  // The configuration is part of a case's class: many servers tell cases apart by class and name alone.
  const classname = `mailability.${settingsLine(settings)
    .replaceAll(/[^a-z\d]+/gi, '-')
    .toLowerCase()}`;
  return element(
    'testcase',
    { classname, name: `${property.id} ${property.title}` },
    finding(settings, judged, replay),
  );
}

/** What stands in a test case: nothing where all is well. */
function finding(
  settings: Settings,
  { property, result, accepted, fails }: JudgedResult,
  replay: Replay,
): readonly string[] {
  const { verdict, counterexample: run = [] } = result;
  if (verdict === 'not-applicable') return [element('skipped', { message: 'Not applicable in this configuration.' })];
  const told = [
    property.sentence,
    ...run.map((event, place) => `${place + 1}. ${event}${byWords(result.steps?.[place])}`),
    ...fixWords(settings, result),
  ];
  if (run.length > 0) told.push(...replay(run));
  if (accepted !== null) return [element('system-out', {}, [text([`Accepted: ${accepted}`, ...told].join('\n'))])];
  if (!fails) return [];
  const message =
    verdict === 'undecided'
      ? 'Undecided: the search was cut short.'
      : `Violated by ${run.map((event, place) => `${event}${byWords(result.steps?.[place])}`).join(', ') || 'the beginning'}`;
  return [element('failure', { message, type: verdict }, [text(told.join('\n'))])];
}
