/** The page for whoever has a record in front of them: the boxes as they stand on the left, what they tell on the right. */
import { useDeferredValue, useEffect, useState } from 'react';
import {
  fieldsToGive,
  formatRecordLink,
  type LinkedRecord,
  organisationOf,
  readRecordLink,
  SOMEBODY,
  settingsLine,
} from '../../../simulation/index.ts';
import { CASES } from '../../parts/cases.ts';
import { EditionNote } from '../../parts/edition-note.tsx';
import { RecordAnswer } from '../../parts/record-answer.tsx';
import { RecordForm } from '../../parts/record-form.tsx';
import { SettingsList } from '../../parts/settings-list.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { currentAddress, onArrival, readRoute, wholeAddress, writeAddress } from '../../session/address.ts';
import { chooseSettings, chosenSettings } from '../../session/chosen-settings.ts';
import { useSend } from '../../session/explorer.tsx';
import { href } from '../../ui/href.ts';
import './record-page.css';

const HERE = 'record';

export function RecordPage() {
  const [record, setRecord] = useRecordOfAddress();
  const { settings, given } = record;
  // A click is painted first; what follows from it comes with the next picture.
  const asked = useDeferredValue(record);
  const isBlank = Object.keys(given).length === 0;
  return (
    <div className="page record-page">
      <header className="page-head record-page-head">
        <h1>A prospect in front of you</h1>
        <p className="page-lead told">
          Tick the boxes as they stand. Leave out what you do not know: the answer says what hangs on it.
        </p>
        <EditionNote edition={settings.edition} today={NOTES[settings.edition]} />
      </header>
      <div className="record-page-columns">
        <div className="record-page-asked">
          <section aria-labelledby="record-boxes">
            <h2 id="record-boxes">What you see</h2>
            <RecordForm
              settings={settings}
              fields={fieldsToGive(organisationOf(settings))}
              given={given}
              onChange={(next) => setRecord({ settings, given: next })}
            />
          </section>
          <details className="record-page-account">
            <summary>
              <b>Your account</b> <span>{settingsLine(settings)}</span>
            </summary>
            <SettingsList
              settings={settings}
              onChange={(next) => {
                chooseSettings(next);
                setRecord({ settings: next, given });
              }}
            />
          </details>
        </div>
        <section className="record-page-answer" aria-labelledby="record-answer">
          <h2 id="record-answer" tabIndex={-1}>
            What it tells
          </h2>
          {isBlank ? <Cases /> : <Answer record={asked} />}
        </section>
      </div>
    </div>
  );
}

const NOTES = {
  classic: 'Choose today’s under “Your account” for the account that you have.',
  upgraded: 'A model answers, not your account: nothing is read from it, and nothing leaves this page.',
} as const;

/** Where nothing was said yet: what people come with most, each one press away. */
function Cases() {
  return (
    <div className="record-page-cases">
      <p>Tick something on the left, or begin with what people ask most:</p>
      <ul>
        {CASES.map(({ title, record }) => (
          <li key={title}>
            <a href={href(HERE, null, formatRecordLink(record))}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The answer, and on a phone, where the boxes push it out of sight, its stamp at the thumb. */
function Answer({ record }: { readonly record: LinkedRecord }) {
  const answered = useAnswer(record, SOMEBODY);
  const { words } = answered;
  return (
    <>
      <button type="button" className="record-page-thumb" data-danger={words.danger !== null} onClick={toAnswer}>
        <b>{words.stamp}</b> {words.danger === null ? 'See why' : 'Danger: see why'}
      </button>
      <RecordAnswer answered={answered} link={wholeAddress(href(HERE, null, formatRecordLink(record)))} />
    </>
  );
}

function toAnswer(): void {
  const heading = document.getElementById('record-answer');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** The address holds the record, so that a link leads here; a link that cannot be read leaves what is on screen, and says so. */
function useRecordOfAddress(): readonly [LinkedRecord, (record: LinkedRecord) => void] {
  const send = useSend();
  const [record, setRecord] = useState<LinkedRecord>(() => ({ settings: chosenSettings(), given: {} }));
  useEffect(() => {
    const arrive = () => {
      const { page, query } = readRoute(currentAddress());
      if (page !== HERE || query === null) return;
      const read = readRecordLink(query);
      if (read.ok) setRecord(read.value);
      else send({ type: 'notice.show', text: read.error });
    };
    arrive();
    return onArrival(arrive);
  }, [send]);
  const change = (next: LinkedRecord) => {
    setRecord(next);
    writeAddress(href(HERE, null, formatRecordLink(next)));
  };
  return [record, change];
}
