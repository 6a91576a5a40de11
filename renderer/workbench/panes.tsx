import { observer } from 'mobx-react-lite';
import { type ReactNode, useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import classes from './panes.module.css';
import { useWorkbench } from './workbench.ts';

/** How long a width must stand before it is remembered, in milliseconds. */
const SETTLED = 300;

/** Panes side by side with lines between them that can be moved by mouse and by arrow keys. */
export function Panes({ children }: { children: ReactNode }) {
  return <Group className={classes.group}>{children}</Group>;
}

interface MainPaneProps {
  label: string;
  /** In CSS pixels. */
  min: number;
  children: ReactNode;
}

/** The pane that takes what the others leave. */
export function MainPane({ label, min, children }: MainPaneProps) {
  return (
    <Panel minSize={min} className={classes.main}>
      <section className={classes.pane} aria-label={label} data-pane>
        {children}
      </section>
    </Panel>
  );
}

interface SidePaneProps {
  /** Its width is remembered under this name. */
  name: string;
  label: string;
  side: 'left' | 'right';
  initial: number;
  min: number;
  max?: number;
  children: ReactNode;
}

/** A pane at the side that keeps its width; double click on its line restores the first one. */
export const SidePane = observer(function SidePane({
  name,
  label,
  side,
  initial,
  min,
  max = 640,
  children,
}: SidePaneProps) {
  const { session } = useWorkbench();
  const panel = useRef<PanelImperativeHandle>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // Only the first width counts: afterwards the pane knows its own.
  const width = useRef(session.settings?.panes[name] ?? initial);
  const remember = (pixels: number): void => {
    if (timer.current) clearTimeout(timer.current);
    if (Math.round(pixels) === Math.round(width.current)) return;
    timer.current = setTimeout(() => {
      width.current = pixels;
      // A width that could not be written down is not worth a message.
      session.update({ panes: { [name]: Math.round(pixels) } }).catch(() => {});
    }, SETTLED);
  };
  const line = <Separator className={classes.line} onDoubleClick={() => panel.current?.resize(initial)} />;
  const pane = (
    <Panel
      id={name}
      panelRef={panel}
      defaultSize={width.current}
      minSize={min}
      maxSize={max}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => remember(inPixels)}
    >
      <section className={classes.side} aria-label={label} data-pane>
        {children}
      </section>
    </Panel>
  );
  return side === 'left' ? (
    <>
      {pane}
      {line}
    </>
  ) : (
    <>
      {line}
      {pane}
    </>
  );
});

/** A pane that lies over the right side of the others, where the window has no room for three. */
export function OverPane({ label, width, children }: { label: string; width: number; children: ReactNode }) {
  return (
    <section className={classes.over} style={{ width }} aria-label={label} data-pane>
      {children}
    </section>
  );
}
