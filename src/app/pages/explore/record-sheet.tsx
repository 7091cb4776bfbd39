/** The record on screen, to be changed as somebody else's stands: what a record alone tells, without leaving the run. */
import { useState } from 'react';
import {
  fieldsToGive,
  formatRecordLink,
  type GivenRecord,
  givenFrom,
  organisationOf,
} from '../../../simulation/index.ts';
import { RecordAnswer } from '../../parts/record-answer.tsx';
import { RecordForm } from '../../parts/record-form.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { wholeAddress } from '../../session/address.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { href } from '../../ui/href.ts';
import { Sheet } from '../../ui/sheet.tsx';

export function RecordSheet({ onClose }: { readonly onClose: () => void }) {
  const { settings, run, person } = useExplorer();
  const [given, setGiven] = useState<GivenRecord>(() => givenFrom(run.record));
  const record = { settings, given };
  const answered = useAnswer(record, person);
  return (
    <Sheet kicker="Without its history" title="The record that you see" onClose={onClose} wide>
      <p className="told">
        These are {person}’s boxes as they stand now. Change them to the record that you have in front of you.
      </p>
      <RecordForm
        settings={settings}
        fields={fieldsToGive(organisationOf(settings))}
        given={given}
        onChange={setGiven}
      />
      <RecordAnswer answered={answered} link={wholeAddress(href('record', null, formatRecordLink(record)))} />
    </Sheet>
  );
}
