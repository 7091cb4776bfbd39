/** The line above the chart: what differs today, room for the chart's tools, chart or outline, and on middling screens the way to the events. */
import { Zap } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import './chart-bar.css';
import { TodayLine } from './today-line.tsx';

export type ChartView = 'chart' | 'outline';

export interface ChartBarProps {
  readonly view: ChartView;
  readonly onView: (view: ChartView) => void;
  /** Opens the drawer of events; null where they are on screen anyway. */
  readonly onEvents: (() => void) | null;
  /** Given the place in which the chart sets its legend and its zoom buttons. */
  readonly toolsRef: (place: HTMLElement | null) => void;
}

const VIEWS = [
  { value: 'chart', label: 'Chart' },
  { value: 'outline', label: 'Outline' },
] as const;

export function ChartBar({ view, onView, onEvents, toolsRef }: ChartBarProps) {
  return (
    <div className="chart-bar">
      {onEvents && (
        <Button onClick={onEvents} aria-haspopup="dialog">
          <Zap size={16} aria-hidden="true" />
          What can happen
        </Button>
      )}
      <TodayLine />
      <div ref={toolsRef} className="chart-tools" />
      <Segments label="Show the statechart as" segments={VIEWS} value={view} onChange={onView} />
    </div>
  );
}
