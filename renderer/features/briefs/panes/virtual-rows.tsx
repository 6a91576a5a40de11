import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './virtual-rows.module.css';

interface VirtualRowsProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  /** About how high a row is, in CSS pixels; each is measured when it is drawn. */
  estimate: number;
  label: string;
  /** The last row came into sight. */
  onEnd?: () => void;
  children: (item: Item, index: number) => ReactNode;
}

/** A list of which only what is in sight is drawn; its rows may be of any height. */
function Rows<Item>({ items, keyOf, estimate, label, onEnd, children }: VirtualRowsProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised over it
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index]!),
    overscan: 8,
    useFlushSync: false,
  });
  const isAtEnd = virtual.getVirtualItems().at(-1)?.index === items.length - 1;
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, items.length, onEnd]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ol className={classes.rows} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index]!, index)}
          </li>
        ))}
      </ol>
    </div>
  );
}

export const VirtualRows = observer(Rows) as typeof Rows;
