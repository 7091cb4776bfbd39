/** Saving one's results as a file, taking them up again elsewhere, and forgetting them. Nothing leaves the browser otherwise. */
import { useRef, useState } from 'react';
import { LESSONS } from '../../../../stories/index.ts';
import {
  checkResults,
  formatResults,
  isSameLearner,
  lessonJudge,
  practiceOf,
  resultsFileName,
} from '../../../course/index.ts';
import { forgetCourse, lessonsDone, takeUpLessons } from '../../session/course-store.ts';
import { forgetPractice, keepPractice, practiceNow } from '../../session/practice-store.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';

export function FilesBox() {
  const [said, setSaid] = useState<{ readonly text: string; readonly isFault: boolean } | null>(null);
  const [isSure, setSure] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const save = () =>
    download(
      resultsFileName(practiceNow().name),
      new Blob([formatResults(practiceNow(), lessonsDone())], { type: 'application/json' }),
    );
  const open = async (file: File) => {
    const checked = checkResults(await file.text(), { lesson: lessonJudge(LESSONS) });
    if (!checked.ok) return setSaid({ text: `${checked.error} Nothing was changed.`, isFault: true });
    const { name } = practiceNow();
    const theirs = checked.value.results.name;
    if (name !== '' && !isSameLearner(name, theirs))
      return setSaid({
        text: `The file is ${theirs === '' ? 'nobody’s' : `${theirs}’s`}, and the progress here is ${name}’s. Nothing was changed.`,
        isFault: true,
      });
    keepPractice(practiceOf(checked.value));
    takeUpLessons(checked.value.results.lessons);
    setSaid({ text: `${checked.value.answers} answers were taken up, each graded again.`, isFault: false });
  };
  const reset = () => {
    forgetPractice();
    forgetCourse();
    setSure(false);
    setSaid({ text: 'What you practised and learned here is forgotten.', isFault: false });
  };
  return (
    <section className="progress-part" aria-labelledby="progress-files">
      <h2 id="progress-files">Your results</h2>
      <p>
        The file holds every answer with its question. Your manager checks it with{' '}
        <code>mailability course check FILE</code>, which plays it all again and needs no server.
      </p>
      <div className="progress-buttons">
        <Button onClick={save}>Save my results</Button>
        <Button onClick={() => chooser.current?.click()}>Open saved results</Button>
        {isSure ? (
          <>
            <Button onClick={reset}>Yes, forget it all</Button>
            <Button onClick={() => setSure(false)}>No, keep it</Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>Start over</Button>
        )}
      </div>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept="application/json,.json"
        aria-label="Saved results"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) open(file);
          event.target.value = '';
        }}
      />
      {said && <p role={said.isFault ? 'alert' : 'status'}>{said.text}</p>}
    </section>
  );
}
