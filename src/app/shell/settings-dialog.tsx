/** The settings of the organisation. Each choice applies at once and plays the same events again. */
import type { Settings } from '../../simulation/index.ts';
import { SettingsList } from '../parts/settings-list.tsx';
import { go } from '../session/address.ts';
import { chooseSettings } from '../session/chosen-settings.ts';
import { useExplorer, useSend } from '../session/explorer.tsx';
import { Button } from '../ui/button.tsx';
import { href } from '../ui/href.ts';
import { Sheet } from '../ui/sheet.tsx';
import './settings-dialog.css';

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { settings, timeline } = useExplorer();
  const send = useSend();
  const change = (next: Settings) => {
    chooseSettings(next);
    send({ type: 'settings.change', settings: next });
  };
  return (
    <Sheet kicker="The organisation" title="Settings" onClose={onClose} wide>
      <p className="settings-lead told">
        A setting stays as it is while a run lasts.{' '}
        {timeline.at.depth > 0
          ? 'Change one here, and the same events are played again under the new settings, so that you can see what it does.'
          : 'Choose what your account looks like, then let something happen.'}
      </p>
      <SettingsList settings={settings} onChange={change} />
      {timeline.at.depth > 0 && (
        <p>
          <Button aria-haspopup="dialog" onClick={() => go(href('compare', 'settings'))}>
            Compare with other settings
          </Button>
        </p>
      )}
    </Sheet>
  );
}
