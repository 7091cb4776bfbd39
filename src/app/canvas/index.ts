/** The door of the canvas: the chart, and nothing of how it is drawn. */
export { Chart, type ChartProps } from './chart.tsx';
