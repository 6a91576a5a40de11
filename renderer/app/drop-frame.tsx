import { observer } from 'mobx-react-lite';
import { useEffect } from 'react';
import type { DropStore } from './drop-store.ts';
import classes from './drop-frame.module.css';

/** While files are over the window: a frame around it, and what a drop would do. */
export const DropFrame = observer(function DropFrame({ drop }: { drop: DropStore }) {
  useDragWatch(drop);
  const { promise } = drop;
  if (!drop.isOver || !promise) return null;
  return (
    <div className={classes.frame} role="status">
      <div className={classes.words}>
        <b className={classes.title}>{promise.title}</b>
        <p>{promise.text}</p>
      </div>
    </div>
  );
});

/** A page hears of no pointer and no key while something is dragged: with one of these the drag is over, wherever it ended. */
const ends = ['drop', 'pointermove', 'pointerdown', 'keydown'] as const;

function useDragWatch(drop: DropStore): void {
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) drop.setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) drop.setOver(false);
    };
    const onEnd = (): void => {
      if (drop.isOver) drop.setOver(false);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    for (const end of ends) window.addEventListener(end, onEnd, true);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      for (const end of ends) window.removeEventListener(end, onEnd, true);
    };
  }, [drop]);
}
