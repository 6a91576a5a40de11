import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import type { CharsetChoice as Choice } from '../../../shared/contract/rereading.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { useAnswer } from '../../workbench/use-answer.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { charsetsOf, failedAlike, readItemsAs } from './read-items-as.ts';
import classes from './charset-choice.module.css';

/** For a file whose charset could not be told, or was told wrongly: how it would read in others, and reading it so. */
export function CharsetChoice({ item, run }: { item: ImportItem; run: ImportRun }) {
  const [isOpen, setOpen] = useState(false);
  const isUnknown = item.error?.code === 'encodingUnknown';
  if (!isUnknown && item.outcome !== 'added' && item.outcome !== 'revised') return null;
  if (!isUnknown && !isOpen) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t('charset.open')}
      </Button>
    );
  }
  return <Choices key={item.position} item={item} run={run} />;
}

function Choices({ item, run }: { item: ImportItem; run: ImportRun }) {
  const { core } = useWorkbench();
  const choices = useAnswer(`${run.id} ${item.position} ${item.outcome}`, () => charsetsOf(core, item));
  const alike = useAnswer(`${run.id} ${run.failed} alike`, () => failedAlike(core, run.id, item));
  const [chosen, choose] = useState<string | null>(null);
  if (!choices || choices.length === 0) return null;
  const current = choices.find(({ charset }) => charset === chosen) ?? choices[0]!;
  return (
    <fieldset className={classes.choice}>
      <legend>{t('charset.readAs')}</legend>
      {choices.map((choice) => (
        <ChoiceRow key={choice.charset} choice={choice} isChosen={choice === current} onChoose={choose} />
      ))}
      <p className="muted small">{t('charset.preview')}</p>
      <p className={classes.preview}>{visible(current.preview)}</p>
      <Actions item={item} run={run} charset={current.charset} alike={alike ?? []} />
    </fieldset>
  );
}

interface ChoiceRowProps {
  choice: Choice;
  isChosen: boolean;
  onChoose: (charset: string) => void;
}

function ChoiceRow({ choice: { charset, confidence }, isChosen, onChoose }: ChoiceRowProps) {
  return (
    <label className={classes.row}>
      <input type="radio" name="charset" checked={isChosen} onChange={() => onChoose(charset)} />
      {charset.toUpperCase()}
      <span className="grow" />
      {confidence > 0 ? (
        <span className="muted small">{t('charset.likely', { percent: Math.round(confidence * 100) })}</span>
      ) : null}
    </label>
  );
}

interface ActionsProps {
  item: ImportItem;
  run: ImportRun;
  charset: string;
  alike: readonly number[];
}

function Actions({ item, run, charset, alike }: ActionsProps) {
  const workbench = useWorkbench();
  if (!workbench.session.canWrite) return null;
  const read = (positions: readonly number[]) => () =>
    void readItemsAs(workbench, { run: run.id, item, positions, charset });
  return (
    <div className={classes.actions}>
      <Button variant="filled" size="compact-sm" onClick={read([item.position])}>
        {t('charset.read')}
      </Button>
      {alike.length > 1 ? (
        <Button variant="subtle" size="compact-sm" onClick={read(alike)}>
          {t('charset.readAlike', { count: alike.length - 1 })}
        </Button>
      ) : null}
    </div>
  );
}
