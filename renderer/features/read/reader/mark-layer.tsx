import { observer } from 'mobx-react-lite';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { MarkIndex } from './lanes.ts';
import { type DrawnMark, measureMarks } from './mark-geometry.ts';
import { paintMarks, readMarkColours } from './mark-painter.ts';
import type { MarkPicker } from './mark-picker.ts';
import classes from './mark-layer.module.css';
import type { TextSurface } from './text-surface.ts';

interface MarkLayerProps {
  surface: TextSurface | null;
  /** In text order. */
  marks: readonly DrawnMark[];
  /** The element that the blocks stand in; the layer lies over it. */
  container: RefObject<HTMLElement | null>;
  /** What scrolls it, if anything does. */
  scroller?: RefObject<HTMLElement | null>;
  /** Is told where the lanes lie, for finding them under the pointer. */
  picker: MarkPicker;
  /** Changes whenever words may stand elsewhere: another text, size or width. */
  layoutKey: unknown;
}

/**
 * One canvas for all lanes of the visible part. It is as tall as three windows and lies in the scrolled content, so that
 * it moves with the text and is drawn anew only when the window nears its end; its size does not depend on the number of
 * marks.
 */
export const MarkLayer = observer(function MarkLayer(props: MarkLayerProps) {
  const { surface, marks, container, scroller, layoutKey } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  latest.current = props;

  const draw = useCallback(() => {
    if (canvas.current) drawMarks(canvas.current, latest.current);
  }, []);
  const drawSoon = useAnimationFrame(draw);

  useEffect(drawSoon, [drawSoon, surface, marks, layoutKey]);
  useEffect(() => {
    const observed = container.current;
    if (!observed) return undefined;
    const resize = new ResizeObserver(drawSoon);
    resize.observe(observed);
    const scheme = new MutationObserver(drawSoon);
    scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    void document.fonts.ready.then(drawSoon);
    return () => {
      resize.disconnect();
      scheme.disconnect();
    };
  }, [container, drawSoon]);
  useEffect(() => {
    const scrolled = scroller?.current;
    if (!scrolled) return undefined;
    const onScroll = (): void => {
      if (canvas.current && isNearEdge(canvas.current, scrolled)) drawSoon();
    };
    scrolled.addEventListener('scroll', onScroll, { passive: true });
    return () => scrolled.removeEventListener('scroll', onScroll);
  }, [scroller, drawSoon]);

  return <canvas ref={canvas} className={classes.layer} aria-hidden />;
});

/** Draws once in the next frame, however often it was asked for. */
function useAnimationFrame(action: () => void): () => void {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(action);
  }, [action]);
}

function drawMarks(
  canvas: HTMLCanvasElement,
  { surface, marks, container, scroller, picker }: MarkLayerProps,
): void {
  const element = container.current;
  if (!surface || !element) return;
  surface.refresh();
  const zone = zoneOf(element, scroller?.current ?? null);
  const blocks = surface.blocksBetween(element, zone.top, zone.top + zone.height);
  const extent = surface.extentOf(blocks);
  const visible = extent ? new MarkIndex(marks).overlapping(extent) : [];
  const geometry = measureMarks(surface, element, visible);
  const left = blocks[0] && (blocks[0].closest('table') ?? blocks[0]).getBoundingClientRect().left;
  const textLeft = left === undefined ? 0 : left - element.getBoundingClientRect().left;
  const pen = resize(canvas, element.clientWidth, zone);
  paintMarks(pen, geometry, readMarkColours(), { textLeft, top: zone.top });
  picker.setLanes(element, geometry.lanes, textLeft);
}

interface Zone {
  top: number;
  height: number;
}

/** The window and one of its heights above and below; without a scroller all there is. */
function zoneOf(element: HTMLElement, scroller: HTMLElement | null): Zone {
  if (!scroller) return { top: 0, height: element.scrollHeight };
  const top = Math.max(0, scroller.scrollTop - scroller.clientHeight);
  const bottom = Math.min(element.scrollHeight, scroller.scrollTop + 2 * scroller.clientHeight);
  return { top, height: Math.max(0, bottom - top) };
}

function isNearEdge(canvas: HTMLCanvasElement, scroller: HTMLElement): boolean {
  const top = Number(canvas.dataset.top);
  const bottom = top + canvas.clientHeight;
  const margin = scroller.clientHeight / 3;
  const isAboveEnough = scroller.scrollTop - top >= margin || top === 0;
  const isBelowEnough =
    bottom - (scroller.scrollTop + scroller.clientHeight) >= margin || bottom >= scroller.scrollHeight - 1;
  return !isAboveEnough || !isBelowEnough;
}

/** Gives the canvas its place and a sharp pixel raster, and empties it. */
function resize(canvas: HTMLCanvasElement, width: number, { top, height }: Zone): CanvasRenderingContext2D {
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.top = `${top}px`;
  canvas.dataset.top = String(top);
  const pen = canvas.getContext('2d')!;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  return pen;
}
