/** One automation: its name, what it does, and the conditions that must be met before it does. */
import { ChevronDown, Trash2, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import {
  contradiction,
  type EventName,
  editionOf,
  NEED_WORDS,
  type Need,
  needClause,
  type Origin,
  originLabel,
  originOf,
  refusedAtFirst,
} from '../../../simulation/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { WhoDot } from '../../ui/who.tsx';
import './automation-card.css';
import { type Draft, type DraftAutomation, deedsOf, whyNotNamed, withChanged, withoutNames } from './draft.ts';
import { keepFocus } from './keep-focus.ts';
import { describe } from './organisation-store.ts';

interface PartProps {
  readonly automation: DraftAutomation;
  readonly draft: Draft;
}

export interface AutomationCardProps extends PartProps {
  /** Whether there are so many that one line each says enough, until it is to be changed. */
  readonly isCrowded: boolean;
}

export function AutomationCard({ automation, draft, isCrowded }: AutomationCardProps) {
  const { key, name, does } = automation;
  const deeds = deedsOf(draft.settings);
  const idle = !deeds.some((event) => does.includes(event));
  const [isOpen, setOpen] = useState(!isCrowded || idle);
  const toggle = (event: EventName) =>
    describe(
      withChanged(draft, key, {
        does: does.includes(event) ? does.filter((each) => each !== event) : [...does, event],
      }),
    );
  return (
    <li className="automation">
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        <div className="automation-head">
          <Name automation={automation} draft={draft} />
          {(isCrowded || !isOpen) && (
            <IconButton label={`Change ${name}`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <ChevronDown className="automation-fold" size={16} aria-hidden="true" />
            </IconButton>
          )}
          <IconButton
            label={`Remove ${name}`}
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget, ...neighboursOf(currentTarget));
              describe(withoutNames(draft, [name]), `“${name}” was removed.`);
            }}
          >
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        </div>
        {isOpen ? (
          <>
            {(['automation', 'crmAutomation'] as const).map((origin) => (
              <Deeds
                key={origin}
                origin={origin}
                draft={draft}
                deeds={deeds.filter((event) => originOf(event) === origin)}
                does={does}
                onToggle={toggle}
              />
            ))}
            {idle && <p className="automation-idle">Tick what it does. Until then it counts for nothing.</p>}
            {!idle && <Needs automation={automation} draft={draft} />}
          </>
        ) : (
          <p className="automation-short">{shortWords(automation, draft)}</p>
        )}
      </fieldset>
    </li>
  );
}

/** "Unticks Email Opt Out, only while Hard Bounced is blank." */
function shortWords({ does, need }: DraftAutomation, { settings }: Draft): string {
  const deeds = editionOf(settings)
    .events.filter(({ id }) => does.includes(id))
    .map(({ label }) => label);
  if (deeds.length === 0) return 'Does nothing in this edition.';
  return `${deeds.join(', ')}${need.length > 0 ? `, only while ${need.map(needClause).join(', and ')}` : ''}.`;
}

/** Where the keyboard goes when a card does: to the next one's name, the last one's, or the button that adds one. */
function neighboursOf(button: Element): readonly (Element | null | undefined)[] {
  const card = button.closest('.automation');
  const nameIn = (other: Element | null | undefined) => other?.querySelector('.automation-name input');
  return [
    nameIn(card?.nextElementSibling),
    nameIn(card?.previousElementSibling),
    card?.closest('.automations')?.querySelector('.automations-add button'),
  ];
}

/** Takes effect when one leaves the field; what cannot be a name is said, and does not. */
function Name({ automation: { key, name }, draft }: PartProps) {
  const [typed, setTyped] = useState(name);
  const problem = useId();
  const why = whyNotNamed(draft, key, typed);
  const settle = () => {
    if (why) setTyped(name);
    else if (typed !== name) describe(withChanged(draft, key, { name: typed }));
  };
  useEffect(() => setTyped(name), [name]);
  return (
    <div className="automation-name">
      <input
        type="text"
        aria-label="Name of the automation"
        aria-invalid={why !== null}
        aria-describedby={why ? problem : undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape') setTyped(name);
        }}
      />
      {why && (
        <p className="automation-why" id={problem} role="alert">
          {why}
        </p>
      )}
    </div>
  );
}

interface DeedsProps {
  readonly origin: Origin;
  readonly draft: Draft;
  readonly deeds: readonly EventName[];
  readonly does: readonly EventName[];
  readonly onToggle: (event: EventName) => void;
}

function Deeds({ origin, draft: { settings }, deeds, does, onToggle }: DeedsProps) {
  const labels = editionOf(settings).events;
  const where = originLabel(origin);
  const refused = refusedAtFirst(settings);
  const why = deeds.every((event) => refused.has(event)) ? refused.get(deeds[0] as EventName) : undefined;
  if (why !== undefined && !deeds.some((event) => does.includes(event))) return null;
  return (
    <div className="automation-deeds">
      <p className="automation-where">
        <WhoDot who={origin} /> {where}
        {why !== undefined && `: nothing comes of it. ${why}`}
      </p>
      <div className="automation-ticks">
        {deeds.map((event) => (
          <label key={event} className="automation-tick">
            <input type="checkbox" checked={does.includes(event)} onChange={() => onToggle(event)} />
            <span>{labels.find(({ id }) => id === event)?.label ?? event}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function Needs({ automation: { key, name, need }, draft }: PartProps) {
  const change = (next: readonly Need[]) => describe(withChanged(draft, key, { need: next }));
  const left = NEED_WORDS.filter((word) => !need.includes(word) && contradiction([...need, word]) === null);
  return (
    <div className="automation-needs">
      <span>{need.length === 0 ? 'At any time.' : 'Only while'}</span>
      {need.map((word) => (
        <span key={word} className="automation-need">
          {needClause(word)}
          <button
            type="button"
            aria-label={`Drop the condition: ${needClause(word)}`}
            onClick={({ currentTarget }) => {
              const chip = currentTarget.closest('.automation-need');
              keepFocus(
                currentTarget,
                chip?.nextElementSibling?.querySelector('button'),
                chip?.previousElementSibling?.querySelector('button'),
                chip?.parentElement?.querySelector('select'),
              );
              change(need.filter((each) => each !== word));
            }}
          >
            <X size={13} aria-hidden="true" />
          </button>
        </span>
      ))}
      {left.length > 0 && (
        <Select
          aria-label={`Add a condition to ${name}`}
          value=""
          onChange={({ target }) => target.value && change([...need, target.value])}
        >
          <option value="">Add a condition…</option>
          {left.map((word) => (
            <option key={word} value={word}>
              {needClause(word)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
