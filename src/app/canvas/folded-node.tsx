/** The one quiet line for all that does not apply with these settings. */
import { memo } from 'react';
import { useFolded } from './status-store.ts';

export const FoldedNode = memo(() => <p className="chart-folded">{useFolded()}</p>);
