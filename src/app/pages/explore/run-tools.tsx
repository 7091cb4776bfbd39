/** What belongs to the run, for the bar above the page: its edition and settings, its link, its files. */

import { SlidersHorizontal } from 'lucide-react';
import { editionName, settingsLine, settingsWords } from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { ExportButton } from './runs/export-button.tsx';
import { ShareButton } from './runs/share-button.tsx';

export function RunTools({ onSettings }: { readonly onSettings: () => void }) {
  return (
    <>
      <EditionPill onClick={onSettings} />
      <ShareButton />
      <ExportButton />
    </>
  );
}

function EditionPill({ onClick }: { readonly onClick: () => void }) {
  const { settings } = useExplorer();
  return (
    <button
      type="button"
      className="top-edition"
      aria-haspopup="dialog"
      title={settingsLine(settings)}
      onClick={onClick}
    >
      <SlidersHorizontal size={15} aria-hidden="true" />
      <b>{editionName(settings)}</b>
      <span className="top-settings">
        {settingsWords(settings)
          .filter(({ name }) => name !== 'edition')
          .map(({ name, words }) => (
            <span key={name}>{words}</span>
          ))}
      </span>
      <span className="top-flag" data-edition={settings.edition}>
        {settings.edition === 'classic' ? 'not today’s edition' : 'today’s edition'}
      </span>
      <span className="visually-hidden">Change the settings</span>
    </button>
  );
}
