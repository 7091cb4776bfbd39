/** The edition of what is on screen, in one line what differs today about the verdict, and the way to today's edition. */
import { editionName, stepsIn } from '../../../simulation/index.ts';
import { RuleLink } from '../../parts/rule-link.tsx';
import { todayOfVerdict } from '../../parts/today.ts';
import { chooseSettings } from '../../session/chosen-settings.ts';
import { useExplorer, useSend } from '../../session/explorer.tsx';
import './today-line.css';

/** Where no rule says that anything differs. */
const TODAY = {
  classic: 'No account runs this edition any more; here nothing differs today.',
  upgraded: 'This is what every account has today.',
} as const;

export function TodayLine() {
  const { run, settings, verdict } = useExplorer();
  const differs = todayOfVerdict(run, stepsIn(verdict.why));
  return (
    <p className="today-line">
      <b>{editionName(settings)}.</b> {differs ? differs.today : TODAY[settings.edition]}
      {differs && (
        <>
          {' '}
          <RuleLink id={differs.id} />
        </>
      )}
      {settings.edition === 'classic' && (
        <>
          {' '}
          <SwitchButton />
        </>
      )}
    </p>
  );
}

/** Plays the same run in today's edition. What that makes impossible in the settings goes back to its default. */
function SwitchButton() {
  const { settings } = useExplorer();
  const send = useSend();
  const change = async () => {
    const { withSetting } = await import('../../parts/settings-list.tsx');
    const today = withSetting(settings, 'edition', 'upgraded');
    chooseSettings(today);
    send({ type: 'settings.change', settings: today });
  };
  return (
    <button type="button" className="today-line-switch" onClick={change}>
      Switch to today’s edition
    </button>
  );
}
