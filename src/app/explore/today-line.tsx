/** The edition of what is on screen and, in one line, what differs today about the verdict. */
import { RuleLink } from '../rules/rule-link.tsx';
import { editionName } from '../shell/settings-words.ts';
import { useExplorer } from '../state/explorer.tsx';
import { todayOfVerdict } from './today.ts';
import './today-line.css';

/** Where no rule says that anything differs. */
const TODAY = {
  classic: 'Nothing differs today.',
  upgraded: 'It is the one that every account has today.',
} as const;

export function TodayLine() {
  const { run, settings, verdict } = useExplorer();
  const differs = todayOfVerdict(run, verdict.steps);
  return (
    <p className="today-line">
      <b>{editionName(settings)} edition.</b> {differs ? differs.today : TODAY[settings.edition]}
      {differs && (
        <>
          {' '}
          <RuleLink id={differs.id} />
        </>
      )}
    </p>
  );
}
