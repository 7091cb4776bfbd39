/** The size of the chart's canvas, kept up to date. Null until it has been measured, which is before the first paint. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function useCanvasSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const canvas = element.current;
    if (!canvas) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = canvas;
      // A folded canvas keeps its last size, so that unfolding it moves nothing.
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
