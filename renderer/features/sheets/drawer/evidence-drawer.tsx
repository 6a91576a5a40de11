import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { relationTo } from '../../../../shared/model/cell-state.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { SheetStore } from '../sheet-store.ts';
import { DecisionForm } from './decision-form.tsx';
import { handleDrawerKey } from './drawer-keys.ts';
import { EvidencePiece } from './evidence-piece.tsx';
import { lookInArticles } from './look-in-articles.ts';
import { stateSentence } from './piece-words.ts';
import classes from './evidence-drawer.module.css';

/** The words behind the current cell. It keeps what it shows until the next cell's evidence is there. */
export const EvidenceDrawer = observer(function EvidenceDrawer({ store }: { store: SheetStore }) {
  const { session } = useWorkbench();
  const root = useRef<HTMLDivElement>(null);
  const { evidence } = store;
  const { read, isFocusDue } = evidence;
  useEffect(() => {
    if (!isFocusDue) return;
    evidence.tookFocus();
    const target = root.current?.querySelector<HTMLElement>('[data-first-focus]') ?? root.current;
    target?.focus();
  }, [evidence, isFocusDue]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!handleDrawerKey(event.nativeEvent, store)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} className={classes.drawer} tabIndex={-1} onKeyDown={onKeyDown}>
      <Bar store={store} />
      {read ? <CellEvidence store={store} /> : <p className={classes.hint}>{t('evidence.chooseCell')}</p>}
      {read && session.canWrite ? <DecisionForm store={evidence} cell={store.cellAt(read.spot)} /> : null}
    </div>
  );
});

const Bar = observer(function Bar({ store }: { store: SheetStore }) {
  const { session } = useWorkbench();
  const { stops, stopNumber, steppedState } = store;
  const hasKeys = session.settings?.letterKeys !== false;
  const state = t(`state.${steppedState}`);
  const step = (by: 1 | -1) => (): void => {
    store.evidence.focusSoon();
    store.step(by);
  };
  return (
    <div className={classes.bar}>
      <b>{t('evidence.title')}</b>
      <span className="grow" />
      {stops.length === 0 ? null : (
        <>
          <span className="muted small">
            {stopNumber === 0
              ? t('evidence.stops', { state, of: stops.length })
              : t('evidence.stopOf', { state, number: stopNumber, of: stops.length })}
          </span>
          <button className={classes.step} aria-label={t('evidence.previous', { state })} onClick={step(-1)}>
            {hasKeys ? <Kbd>[</Kbd> : <IconChevronLeft size={14} stroke={1.5} aria-hidden />}
          </button>
          <button className={classes.step} aria-label={t('evidence.next', { state })} onClick={step(1)}>
            {hasKeys ? <Kbd>]</Kbd> : <IconChevronRight size={14} stroke={1.5} aria-hidden />}
          </button>
        </>
      )}
      <button className={classes.step} aria-label={t('dialog.close')} onClick={store.closeDrawer}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
});

const CellEvidence = observer(function CellEvidence({ store }: { store: SheetStore }) {
  const { evidence, places } = store;
  const { spot, pieces } = evidence.read!;
  const cell = store.cellAt(spot);
  const state = cell?.state ?? 'empty';
  const place = places.find(({ id }) => id === spot.place)?.name ?? '';
  const shown = pieces.find(({ id }) => id === cell?.shown);
  const chosen = cell?.decision?.shown ?? (state === 'conflicting' ? null : (shown?.id ?? null));
  return (
    <div className={classes.scroll}>
      <div className={classes.head}>
        <p className="muted small">{cell?.year ? t('evidence.of', { place, year: cell.year }) : place}</p>
        <h2 className={classes.title}>{store.rowOf(spot.indicator)?.indicator.name}</h2>
        <p className={classes.state} data-state={state}>
          {state === 'conflicting' ? <b>{t('evidence.conflicting')} </b> : null}
          {stateSentence(state, pieces, cell)}
        </p>
        <button className={classes.look} onClick={() => lookInArticles(store, spot)}>
          {store.sheet?.scope ? t('evidence.lookIn', { name: store.sheet.scope.name }) : t('evidence.look')}
        </button>
      </div>
      {pieces.length === 0 ? null : (
        <div role="radiogroup" aria-label={t('evidence.which')}>
          {pieces.map((piece, index) => (
            <EvidencePiece
              key={piece.id}
              store={evidence}
              piece={piece}
              number={index + 1}
              relation={shown ? relationTo(shown, piece) : 'otherYear'}
              isChosen={piece.id === chosen}
              isTabStop={piece === (shown ?? pieces[0])}
            />
          ))}
        </div>
      )}
      {evidence.hasMore ? (
        <button className={classes.more} onClick={evidence.loadMore}>
          {t('evidence.more')}
        </button>
      ) : null}
    </div>
  );
});
