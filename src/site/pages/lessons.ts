/** Lessons: what each is about and what it leaves behind. It is done in the app, where the bet comes before the reveal. */
import { LESSONS } from '../../../stories/index.ts';
import type { Lesson } from '../../course/index.ts';
import { citation, completeSettings, settingsLine } from '../../simulation/index.ts';
import { entryPath, lessonPath } from '../address.ts';
import { fact, type PageDraft, type Section, text } from '../page.ts';
import { ruleLink } from '../used-by.ts';

export const LESSON_PAGES: readonly PageDraft[] = LESSONS.map((lesson) => ({
  kind: 'lesson',
  id: lesson.id,
  path: lessonPath(lesson.id),
  title: lesson.title,
  description: `${lesson.aim} ${lesson.keep}`,
  edition: completeSettings(lesson.settings).edition,
  related: lesson.teaches.map(entryPath),
  body: () => sectionsOf(lesson),
}));

function sectionsOf(lesson: Lesson): readonly Section[] {
  const settings = completeSettings(lesson.settings);
  const { id, chapter, person, opening, solution, scene, task, why, keep, teaches } = lesson;
  return [
    {
      id: 'says',
      title: 'What it is about',
      blocks: [
        text(scene),
        { kind: 'facts', facts: [fact('Chapter', chapter), fact('The account', settingsLine(settings))] },
        { kind: 'open', address: `#/course/${id}`, words: 'Do this lesson' },
      ],
    },
    {
      id: 'shown',
      title: 'One way through it',
      blocks: [text(task), { kind: 'scene', scene: { person, settings, given: opening, events: solution, tells: [] } }],
    },
    { id: 'why', title: 'Why', blocks: [text(why)] },
    { id: 'moral', title: 'What to keep', blocks: [text(keep)] },
    {
      id: 'rests-on',
      title: 'What it teaches',
      blocks: [{ kind: 'links', links: teaches.map((rule) => ruleLink(citation(rule))) }],
    },
  ];
}
