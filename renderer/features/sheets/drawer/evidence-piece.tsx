import { IconPencil, IconTrash } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { KeyboardEvent } from 'react';
import type { EvidenceRelation } from '../../../../shared/model/cell-state.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { EvidenceStore, Piece } from './evidence-store.ts';
import { periodWords, sourceWords, valueWords } from './piece-words.ts';
import { contextAfter, contextBefore, languageOf } from './quote-context.ts';
import classes from './evidence-piece.module.css';

interface EvidencePieceProps {
  store: EvidenceStore;
  piece: Piece;
  /** From 1: the key that chooses it. */
  number: number;
  relation: EvidenceRelation;
  isChosen: boolean;
  /** Of all choices one is reached by Tab, the others by arrows. */
  isTabStop: boolean;
}

/** One piece of evidence: its value, its words, where they stand, and the choice to show it. */
export const EvidencePiece = observer(function EvidencePiece(props: EvidencePieceProps) {
  const { piece, relation } = props;
  return (
    <div className={classes.piece} data-piece data-shown={relation === 'shown' || undefined}>
      <div className={classes.top}>
        <Choice {...props} />
        <span className={classes.value} data-text={piece.quantity === null || undefined}>
          {valueWords(piece)}
        </span>
        <span className={classes.meta}>{periodWords(piece)}</span>
        <span className="grow" />
        <Relation {...props} />
      </div>
      <blockquote className={classes.quote} lang={languageOf(piece.quote)}>
        {contextBefore(piece.prefix)}
        <b>{piece.quote}</b>
        {contextAfter(piece.suffix)}
      </blockquote>
      {piece.state === 'exact' ? null : (
        <p className={classes.anchor} data-waiting={piece.state !== 'moved' || undefined}>
          {t(`evidence.anchor.${piece.state}`)}
        </p>
      )}
      <Source {...props} />
    </div>
  );
});

const Choice = observer(function Choice({ store, piece, number, isChosen, isTabStop }: EvidencePieceProps) {
  const { session } = useWorkbench();
  const hasKeys = session.settings?.letterKeys !== false;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' && session.canWrite) void store.remove(piece);
    else if (event.key === 'Enter') store.open(piece);
    else if (event.key === 'c' && hasKeys && session.canWrite) store.correct(piece);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = t('evidence.show', { value: valueWords(piece), period: periodWords(piece) });
  return (
    <button
      role="radio"
      className={classes.radio}
      aria-checked={isChosen}
      aria-label={label}
      title={t('evidence.showKey', { number })}
      aria-disabled={!session.canWrite || undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-first-focus={isTabStop || undefined}
      onKeyDown={onKeyDown}
      onClick={() => void store.choose(piece)}
    />
  );
});

function Relation({ relation, number }: EvidencePieceProps) {
  const words = relation === 'shown' ? <b>{t('evidence.shown')}</b> : t(`evidence.relation.${relation}`);
  return (
    <span className={classes.relation} data-waiting={relation === 'conflicts' || undefined}>
      {words} {relation !== 'shown' && number <= 9 ? <Kbd>{number}</Kbd> : null}
    </span>
  );
}

const Source = observer(function Source({ store, piece, isTabStop }: EvidencePieceProps) {
  const { session } = useWorkbench();
  const about = [sourceWords(piece), piece.author === '' ? '' : t('evidence.by', { author: piece.author })];
  return (
    <div className={classes.source}>
      <span className={classes.title} title={piece.articleTitle}>
        {piece.articleTitle}
      </span>
      <span className={classes.about}>
        {piece.standing === 'active' ? null : (
          <b className="signal">{t(`standing.article.${piece.standing}`)} · </b>
        )}
        {about.filter((part) => part !== '').join(' · ')}
      </span>
      <button className={classes.action} onClick={() => store.open(piece)}>
        {t('evidence.open')} {isTabStop ? <Kbd>{t('key.enter')}</Kbd> : null}
      </button>
      {session.canWrite ? (
        <button
          className={classes.action}
          aria-label={t('evidence.correct', { quote: piece.quote })}
          title={`${t('evidence.correctTitle')}  ${t('key.c')}`}
          onClick={() => store.correct(piece)}
        >
          <IconPencil size={14} stroke={1.5} aria-hidden />
        </button>
      ) : null}
      {session.canWrite ? (
        <button
          className={classes.action}
          aria-label={t('evidence.remove', { quote: piece.quote })}
          title={t('evidence.removeTitle')}
          onClick={() => void store.remove(piece)}
        >
          <IconTrash size={14} stroke={1.5} aria-hidden />
        </button>
      ) : null}
    </div>
  );
});
