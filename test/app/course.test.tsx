/** Every lesson becomes markup where there is no browser: its scene and its bet are all there, and nothing of its answer. */
import { prerenderToNodeStream } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { CoursePage } from '../../src/app/pages/course/course-page.tsx';
import { LESSONS } from '../../stories/index.ts';

async function markupOf(id: string): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(<CoursePage id={id} />, {
    onError: (error) => void errors.push(error),
  });
  const chunks: Buffer[] = [];
  for await (const chunk of prelude) chunks.push(Buffer.from(chunk));
  expect(errors).toEqual([]);
  return Buffer.concat(chunks).toString().replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
}

describe.each(LESSONS)('the lesson $id', (lesson) => {
  it('stands there with its scene and its question, and does not give its sentence away', async () => {
    const markup = await markupOf(lesson.id);
    expect(markup).toContain(lesson.title);
    expect(markup).toContain(lesson.scene.split('. ')[0]);
    expect(markup).toContain(lesson.bet.question);
    expect(markup).not.toContain(lesson.keep);
  });
});
