import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import type { CharsetChoice as Choice } from '../../../shared/contract/rereading.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { languageOf } from '../../ui/language-of.ts';
import { useAnswer } from '../../workbench/use-answer.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { charsetName } from './charset-name.ts';
import type { ItemActions } from './item-actions.ts';
import { charsetsOf } from './read-items-as.ts';
import { wasSent } from './shown-path.ts';
import classes from './charset-choice.module.css';

interface CharsetChoiceProps {
  item: ImportItem;
  run: ImportRun;
  actions: ItemActions;
  canWrite: boolean;
}

/** For a file whose charset could not be told, or was told wrongly: how it would read in others. */
export function CharsetChoice(props: CharsetChoiceProps) {
  const { item, canWrite } = props;
  const [isOpen, setOpen] = useState(false);
  const isUnknown = item.error?.code === 'encodingUnknown' && !item.ignored && !wasSent(item.path);
  const cameIn = item.outcome === 'added' || item.outcome === 'revised';
  if (!canWrite || (!isUnknown && !cameIn)) return null;
  if (!isUnknown && !isOpen) {
    return (
      <Button className={classes.open} variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {t('charset.open')}
      </Button>
    );
  }
  return <Choices {...props} />;
}

/** So many are offered at once; the others when they are asked for. */
const AT_ONCE = 2;

const Choices = observer(function Choices({ item, run, actions }: CharsetChoiceProps) {
  const { core } = useWorkbench();
  const [isAll, showAll] = useState(false);
  const choices = useAnswer(`${run.id} ${item.position} ${item.outcome}`, () => charsetsOf(core, item));
  if (!choices || choices.length === 0) return null;
  const chosen = actions.charsetFor(item);
  const current = choices.find(({ charset }) => charset === chosen) ?? choices[0]!;
  const shown = isAll ? choices : choices.slice(0, AT_ONCE);
  return (
    <>
      <fieldset className={classes.choice}>
        <legend>{t('charset.readAs')}</legend>
        {shown.map((choice) => (
          <ChoiceRow
            key={choice.charset}
            choice={choice}
            isChosen={choice === current}
            onChoose={() => actions.chooseCharset(item.position, choice.charset)}
          />
        ))}
        {isAll || choices.length <= AT_ONCE ? null : (
          <label className={classes.row}>
            <input type="radio" name="charset" checked={false} onChange={() => showAll(true)} />
            {t('charset.another')}
          </label>
        )}
      </fieldset>
      <h3 className={classes.label}>{t('charset.preview')}</h3>
      <p className={classes.preview} lang={languageOf(current.preview)}>
        {visible(current.preview)}
      </p>
    </>
  );
});

interface ChoiceRowProps {
  choice: Choice;
  isChosen: boolean;
  onChoose: () => void;
}

function ChoiceRow({ choice: { charset, confidence }, isChosen, onChoose }: ChoiceRowProps) {
  return (
    <label className={classes.row}>
      <input type="radio" name="charset" checked={isChosen} onChange={onChoose} />
      {charsetName(charset)}
      {confidence > 0 ? (
        <span className="muted small">{t('charset.likely', { percent: Math.round(confidence * 100) })}</span>
      ) : null}
    </label>
  );
}
