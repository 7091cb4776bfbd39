/** Today's ways back: for each field that stops mail, who does what, under each sync behaviour. All of it is searched for. */
import {
  act,
  begin,
  capital,
  completeSettings,
  conditionsOf,
  EDITIONS,
  type Edition,
  type FieldName,
  fieldLabel,
  placeOf,
  type Run,
  type Settings,
  SOMEBODY,
  shortValue,
  simulationOf,
  type WayBack,
  waysBack,
  wayWords,
} from '../../simulation/index.ts';
import { entryPath, eventPath, fieldPath, slug, wayBackPath } from '../address.ts';
import { type Block, fact, type PageDraft, type Section, text } from '../page.ts';

const [TODAY] = EDITIONS as readonly [Edition, ...Edition[]];

const ACCOUNTS: readonly Settings[] = [
  completeSettings({}),
  ...(['account-engagement', 'salesforce', 'most-recent', 'unmapped'] as const).map((optedOutSync) =>
    completeSettings({ crm: 'salesforce', optedOutSync }),
  ),
];

export const WAY_BACK_PAGES: readonly PageDraft[] = TODAY.blockers.map((field) => ({
  kind: 'procedure',
  id: `lift-${slug(fieldLabel(field))}`,
  path: wayBackPath(field),
  title: `Ways back: ${fieldLabel(field)}`,
  description: `How a prospect whom ${fieldLabel(field)} keeps from mail becomes mailable again today: who does what, and what the sync makes of it.`,
  edition: TODAY.id,
  related: [fieldPath(field), ...['K1', 'K2', 'K3'].map(entryPath)],
  body: () => ACCOUNTS.map((settings) => accountSection(field, settings)),
}));

/** As often as something has to happen before a count stops mail. */
const MOST_TIMES = 5;

/** The simplest run after which this field stops mail, and it alone; a sync has run, as in most accounts it would have. */
function stoppedBy(field: FieldName, settings: Settings): Run {
  const simulation = simulationOf(settings);
  for (let times = 1; times <= MOST_TIMES; times += 1)
    for (const event of simulation.events) {
      let run = begin(simulation);
      for (let time = 0; time < times; time += 1) run = act(run, event);
      if (!isStoppedBy(run, field)) continue;
      const synced = act(run, 'connector.synced');
      return synced.last?.outcome === 'refused' || !isStoppedBy(synced, field) ? run : synced;
    }
  throw new Error(`Nothing makes ${field} stop mail, though the edition says that it can.`);
}

const isStoppedBy = ({ record }: Run, field: FieldName): boolean =>
  record.reasons.length === 1 && record.reasons[0]?.field === field;

/** What tells the account from the others. */
const titleOf = ({ crm, optedOutSync }: Settings): string =>
  crm === 'none'
    ? 'Without a CRM'
    : `With ${shortValue('crm', crm)}, Opted Out sync: ${shortValue('optedOutSync', optedOutSync)}`;

function accountSection(field: FieldName, settings: Settings): Section {
  const run = stoppedBy(field, settings);
  const ways = waysBack(run);
  const id = settings.crm === 'none' ? 'no-crm' : (settings.optedOutSync ?? settings.crm);
  // The prospect’s own way needs no page; what the people of an account can do does.
  const best = ways.find(({ who }) => who.some((origin) => origin !== 'prospect')) ?? ways[0];
  return {
    id,
    title: titleOf(settings),
    blocks:
      ways.length === 0
        ? [text('There is no proper way back.')]
        : [
            {
              kind: 'steps',
              steps: ways.map((way) => [
                capital(wayWords(run.simulation, way, SOMEBODY)),
                '.',
                ...conditions(run, way),
              ]),
            },
            clicks(run, ways),
            ...(best ? [sceneOf(run, best)] : []),
          ],
  };
}

const conditions = (run: Run, way: WayBack): readonly string[] =>
  conditionsOf(run.simulation, way).map((condition) => ` ${condition}.`);

/** Where to click for the steps of these ways. */
function clicks({ simulation }: Run, ways: readonly WayBack[]): Block {
  return {
    kind: 'facts',
    facts: [...new Set(ways.flatMap(({ events }) => events))].map((event) => {
      const place = placeOf(simulation.edition.id, event);
      const label = simulation.edition.events.find(({ id }) => id === event)?.label ?? event;
      return fact(label, place ? `${place.path.join(', then ')}. ` : 'Nothing to click, or no source says where. ', {
        to: eventPath(event),
        words: 'More on this',
      });
    }),
  };
}

const sceneOf = (run: Run, { events }: WayBack): Block => ({
  kind: 'scene',
  scene: {
    person: SOMEBODY,
    settings: run.simulation.settings,
    given: run.steps.map(({ event }) => event),
    events,
    tells: [],
  },
});
