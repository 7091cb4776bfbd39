/** What somebody asked of the course, after every word of it was checked. */
/** Every lesson, in the order in which the course is read. */
export interface CourseListCommand {
  readonly kind: 'course';
  readonly part: 'list';
  readonly format: 'text' | 'json';
}

export type CourseCommand = CourseListCommand;
