import { type RefObject, useLayoutEffect, useState } from 'react';
import { GROUP_HEIGHT, HEAD_HEIGHT, SCROLLBAR } from './grid-options.ts';
import type { GridRow } from './grid-rows.ts';

interface Measures {
  rowHeight: number;
  /** What all columns want at least. */
  width: number;
}

/** How high the grid is with all its rows, so that what stands under it is under its last row. */
export function useGridHeight(
  frame: RefObject<HTMLElement | null>,
  lines: readonly GridRow[],
  { rowHeight, width }: Measures,
): number {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const rows = lines.reduce((sum, { kind }) => sum + (kind === 'group' ? GROUP_HEIGHT : rowHeight), 0);
  // One for the line above the head.
  return 1 + HEAD_HEIGHT + rows + (room < width ? SCROLLBAR : 0);
}
