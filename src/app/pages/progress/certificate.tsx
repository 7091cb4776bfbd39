/** A certificate to print: who, with which word, how many were right, and the code that the check prints too. */
import { certificateCode, EXAM_LENGTH, type ExamSitting } from '../../../course/index.ts';
import { EDITIONS } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';

export function Certificate({ exam, name }: { readonly exam: ExamSitting; readonly name: string }) {
  const right = exam.answers.filter((answer) => answer.right).length;
  const day = new Date(exam.answers.at(-1)?.at ?? 0).toISOString().slice(0, 10);
  const models = EDITIONS.map(({ id, modelVersion }) => `${id}.${modelVersion}`).join(', ');
  return (
    <>
      <article className="certificate" aria-label="Certificate">
        <p>Mailability: who may be emailed, why not, and who can change that</p>
        <p className="certificate-name told">{name}</p>
        <p>
          has passed the exam with {right} of {EXAM_LENGTH} right answers on {day}.
        </p>
        <p>
          Word: {exam.word}. Code:{' '}
          <span className="certificate-code">{certificateCode(exam.word, name, exam.answers)}</span>
        </p>
        <p>
          Checked with: mailability course check FILE. Model {models}. A course about a model, independent of
          Salesforce; who answered, it cannot know.
        </p>
      </article>
      <div className="progress-buttons">
        <Button onClick={() => window.print()}>Print the certificate</Button>
      </div>
    </>
  );
}
