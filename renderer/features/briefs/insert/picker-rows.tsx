import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef } from 'react';
import { t } from '../../../workbench/words.ts';
import { HanText } from '../editor/han-text.tsx';
import type { EvidencePicker, PickerRow } from './evidence-picker.ts';
import classes from './insert-list.module.css';

const ROW = 48;

interface PickerRowsProps {
  picker: EvidencePicker;
  id: string;
  onChoose: (row: PickerRow) => void;
}

/** The rows of the list; the focus stays in the field above, which names the active one. */
export const PickerRows = observer(function PickerRows({ picker, id, onChoose }: PickerRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { matches, active, rows } = picker;
  const virtual = useVirtualizer({
    count: matches.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    useFlushSync: false,
  });
  useEffect(() => {
    if (active < matches.length) virtual.scrollToIndex(active);
  }, [virtual, active, matches.length]);
  return (
    <div className={classes.results}>
      {rows !== null && matches.length === 0 ? (
        <p className={classes.none}>
          {rows.length === 0 ? t('brief.noEvidence') : t('brief.noMatch', { query: picker.query })}
        </p>
      ) : null}
      <div
        ref={scroller}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('brief.evidenceList')}
        className={classes.scroller}
      >
        <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <Row
              key={matches[index]!.item.id}
              id={`${id}-${index}`}
              row={matches[index]!}
              top={start}
              position={[index + 1, matches.length]}
              isActive={index === active}
              onChoose={onChoose}
            />
          ))}
        </div>
      </div>
    </div>
  );
});

interface RowProps {
  id: string;
  row: PickerRow;
  top: number;
  position: [number, number];
  isActive: boolean;
  onChoose: (row: PickerRow) => void;
}

function Row({ id, row, top, position: [at, all], isActive, onChoose }: RowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={at}
      aria-setsize={all}
      className={classes.row}
      style={{ height: ROW, transform: `translateY(${top}px)` }}
      // The field keeps the focus, so that the list does not close before the click comes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(row)}
    >
      <span className={classes.value}>
        <HanText>{row.value}</HanText>
      </span>
      <span className={classes.about}>{row.about}</span>
      <span className={classes.quote}>
        <HanText>{row.quote}</HanText>
      </span>
    </div>
  );
}
