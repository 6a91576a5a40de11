import { observer } from 'mobx-react-lite';
import { type RefObject, useEffect, useRef } from 'react';
import type { TextRange } from '../../../../shared/model/text-range.ts';
import type { DrawnMark } from './mark-geometry.ts';
import { readMarkColours } from './mark-painter.ts';
import classes from './scroll-map.module.css';

interface ScrollMapProps {
  marks: readonly DrawnMark[];
  matches: readonly TextRange[];
  /** The length of the text, in code units. */
  length: number;
  scroller: RefObject<HTMLElement | null>;
  layoutKey: unknown;
}

/** The right edge: where marks and matches lie in the whole text, and which part is in view. Click goes there. */
export const ScrollMap = observer(function ScrollMap({
  marks,
  matches,
  length,
  scroller,
  layoutKey,
}: ScrollMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return undefined;
    const draw = (): void => drawMap(drawn, marks, matches, length);
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [marks, matches, length, layoutKey]);
  useEffect(() => {
    const scrolled = scroller.current;
    if (!scrolled) return undefined;
    const follow = (): void => {
      const share = (pixels: number) => `${(100 * pixels) / scrolled.scrollHeight}%`;
      view.current?.style.setProperty('top', share(scrolled.scrollTop));
      view.current?.style.setProperty('height', share(scrolled.clientHeight));
    };
    follow();
    scrolled.addEventListener('scroll', follow, { passive: true });
    const observer = new ResizeObserver(follow);
    observer.observe(scrolled);
    return () => {
      scrolled.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [scroller, layoutKey]);
  const jump = (event: React.MouseEvent<HTMLDivElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const scrolled = scroller.current!;
    scrolled.scrollTop = ((event.clientY - top) / height) * scrolled.scrollHeight - scrolled.clientHeight / 2;
  };
  return (
    <div className={classes.map} aria-hidden onMouseDown={jump}>
      <div ref={view} className={classes.view} />
      <canvas ref={canvas} className={classes.canvas} />
    </div>
  );
});

function drawMap(
  canvas: HTMLCanvasElement,
  marks: readonly DrawnMark[],
  matches: readonly TextRange[],
  length: number,
): void {
  const scale = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  const colours = readMarkColours();
  pen.fillStyle = colours.ink;
  for (const { start } of matches) pen.fillRect(1, (start / length) * height, 3, 2);
  for (const { start, colour } of marks) {
    pen.fillStyle = colours.lines[colour ?? 0]!;
    pen.fillRect(4, (start / length) * height, width - 6, 3);
  }
}
