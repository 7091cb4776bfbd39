/**
 * Plays a story beside the chart, step by step. It is read here and nowhere else: the step's own card is folded into it. The
 * run is the explorer's own; when it goes another way, or the machine does, this says so and offers the way back.
 */
import { ArrowLeft, ArrowRight, Check, ChevronDown, CornerUpLeft, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { runAt, type Story } from '../../../../simulation/index.ts';
import { EditionFlag } from '../../../parts/edition-flag.tsx';
import { RuleLinks } from '../../../parts/rule-link.tsx';
import { ShownLinks } from '../../../parts/shown-links.tsx';
import { storyEnding } from '../../../parts/story-ending.ts';
import { useExplorer, useSend } from '../../../session/explorer.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { StepCard } from '../step-card.tsx';
import { NextStory, STORY_TITLE, StoryMoral } from './story-end.tsx';
import './story-panel.css';
import { type StoryProgress, storyProgress } from './story-progress.ts';
import { type ToldLine, toldLines } from './told-so.ts';

/** Nothing while no story is being played. */
export function StoryPanel() {
  const { story } = useExplorer();
  return story && <Playing key={story.id} story={story} />;
}

function Playing({ story }: { readonly story: Story }) {
  const { timeline, run, person } = useExplorer();
  const progress = storyProgress(story, timeline);
  const { place, made } = progress;
  const all = story.steps.length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After the page's own greeting of the focus: who opened a story wants to read it.
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const told = story.steps[made - 1];
  const lines = told ? toldLines(told, runAt(run, made)) : [];
  return (
    <section className="story-panel" aria-labelledby={STORY_TITLE}>
      <header className="story-panel-head">
        <span className="story-panel-initial" aria-hidden="true">
          {person.charAt(0)}
        </span>
        <div>
          <h2 className="story-panel-title" id={STORY_TITLE} ref={heading} tabIndex={-1}>
            {story.title}
          </h2>
          <p className="story-panel-count">
            <EditionFlag edition={storyEnding(story).settings.edition} /> ·{' '}
            {made === 0 ? `A story in ${all} steps` : `Step ${made} of ${all}`}
          </p>
        </div>
        <LeaveButton />
      </header>
      <progress className="story-panel-progress" value={made} max={all} aria-label="How much of the story is told" />
      <div className="story-panel-live" aria-live="polite">
        {place === 'on' ? (
          <>
            <p className="story-panel-told told">{told?.tell ?? story.summary}</p>
            <Disagreement lines={lines} />
            {made === all && <StoryMoral story={story} />}
          </>
        ) : (
          <Elsewhere place={place} made={made} />
        )}
      </div>
      <Controls story={story} progress={progress} />
      {place === 'on' ? lines.length > 0 && <InFull key={made} lines={lines} /> : <StepCard />}
      {place === 'on' && made === all && (
        <div className="story-panel-shown">
          <h3>Rules shown</h3>
          <ShownLinks shows={story.shows} />
        </div>
      )}
    </section>
  );
}

function Elsewhere({ place, made }: Pick<StoryProgress, 'place' | 'made'>) {
  const after = made === 0 ? 'at its beginning' : `after step ${made}`;
  return (
    <p className="story-panel-told told">
      {place === 'past'
        ? 'The story is over, and you have gone on by yourself. Everything here is still real: go wherever you like.'
        : `You have left the story ${after}. It is kept as a branch of its own, and this run as another.`}
    </p>
  );
}

function Controls({
  story,
  progress: { place, made, branch },
}: {
  readonly story: Story;
  readonly progress: StoryProgress;
}) {
  const { timeline } = useExplorer();
  const send = useSend();
  const jump = (depth: number) => send({ type: 'run.jump', branch: branch ?? timeline.current, depth });
  const next = story.steps[made];
  // Where the story's branch was forgotten, making the step again makes it anew.
  const forward = () => {
    if (next) branch === null ? send({ type: 'run.play', events: [next.event] }) : jump(made + 1);
  };
  return (
    <div className="story-panel-controls">
      {place === 'on' ? (
        <>
          {next ? (
            <Button weight="primary" onClick={forward}>
              {made === 0 ? 'First step' : 'Next step'}
              <ArrowRight size={16} aria-hidden="true" />
            </Button>
          ) : (
            <NextStory story={story} />
          )}
          <Button aria-disabled={made === 0} onClick={() => jump(Math.max(0, made - 1))}>
            <ArrowLeft size={16} aria-hidden="true" />
            Back
          </Button>
        </>
      ) : (
        <Button weight="primary" onClick={() => jump(made)}>
          <CornerUpLeft size={16} aria-hidden="true" />
          Back to the story
        </Button>
      )}
    </div>
  );
}

function LeaveButton() {
  const send = useSend();
  return (
    <IconButton
      label="Leave story"
      className="story-panel-leave"
      onClick={() => {
        send({ type: 'story.leave' });
        focusPage();
      }}
    >
      <X size={16} aria-hidden="true" />
    </IconButton>
  );
}

/** What the machine does otherwise than the story tells; nothing where they agree. */
function Disagreement({ lines }: { readonly lines: readonly ToldLine[] }) {
  const wrong = lines.filter((line) => !line.true);
  if (wrong.length === 0) return null;
  return (
    <>
      <p className="story-panel-false">
        <X size={15} strokeWidth={2.75} aria-hidden="true" /> The machine does otherwise.
      </p>
      <Lines lines={wrong} />
    </>
  );
}

/** The step as the machine takes it, folded: the story has told it already. */
function InFull({ lines }: { readonly lines: readonly ToldLine[] }) {
  const agrees = lines.every((line) => line.true);
  return (
    <details className="story-panel-full">
      <summary>
        {agrees ? 'The machine agrees: this step in full' : 'This step in full'}
        <ChevronDown size={15} aria-hidden="true" />
      </summary>
      <Lines lines={lines} />
      <StepCard />
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly ToldLine[] }) {
  return (
    <ul className="story-panel-lines">
      {lines.map((line) => (
        <li key={line.label} data-true={line.true}>
          <span>{line.label}</span>
          {line.rules ? <RuleLinks ids={line.rules} /> : <b>{line.told}</b>}
          {line.true ? (
            <Check size={14} strokeWidth={2.75} role="img" aria-label="so it is" />
          ) : (
            <span className="story-panel-found">but it is {line.found === '' ? 'none of them' : line.found}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The panel is about to go, so the focus goes to the page that stays. */
function focusPage(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
