/** Predict the verdict: what is she after all that happened? The statuses are few, so they are the choices. */
import { playCompiled, type Status, uncapital } from '../../../simulation/index.ts';
import { answersOf, type DrillKind, type Option } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvents, endOf } from '../scene.ts';
import type { View } from '../view.ts';
import { boxesWords, reasonOf, rulesAmong, statusWords } from '../words.ts';

/** The statuses that an edition has. */
export const STATUSES: Readonly<Record<'upgraded' | 'classic', readonly Status[]>> = {
  upgraded: ['mailable', 'transactional-only', 'undeliverable'],
  classic: ['mailable', 'unmailable'],
};

/** The rule by which a status follows from the fields. */
const BY_RULE = { upgraded: 'U2', classic: 'C8' } as const;

export const STATUS: DrillKind = {
  id: 'status',
  title: 'Predict the verdict',
  shows: 'statuses',
  accounts: EVERY_ACCOUNT,
  draft: (scene) => {
    const { settings, person, simulation, ours } = scene;
    const events = drawEvents(scene, 1, 4);
    const record = ours.verdict(endOf(scene, events));
    const ask = ({ after, verdict }: View) => {
      const state = after(events);
      return state === null ? null : verdict(state).status;
    };
    const others = answersOf(scene, ask, (status) => status);
    const option = (status: Status): Option => {
      const by = others.find(({ answer }) => answer === status)?.by ?? [];
      const why = `${boxesWords(record)}. That makes ${person} ${uncapital(statusWords(record.status))}`;
      return { text: statusWords(status), reason: reasonOf(by, why), by, means: { kind: 'status', status } };
    };
    const wrong = STATUSES[settings.edition].filter((status) => status !== record.status).map(option);
    const last = playCompiled(simulation, events).last;
    return {
      events,
      question: `What is ${person} now?`,
      right: option(record.status),
      wrong,
      closed: true,
      why: `${boxesWords(record)}. That makes ${person} ${uncapital(statusWords(record.status))}`,
      rules: rulesAmong([BY_RULE[settings.edition], ...(last?.rules ?? [])]),
    };
  },
};
