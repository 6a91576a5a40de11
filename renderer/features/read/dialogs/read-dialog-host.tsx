import { Modal } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { FactsDialog } from '../../../workbench/facts-dialog.tsx';
import { modalClasses } from '../../../workbench/modal-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { CollectDialog } from '../order/collect-dialog.tsx';
import { PasteDialog } from '../order/paste-dialog.tsx';
import { TextDialog } from '../order/text-dialog.tsx';
import { readStoreOf } from '../read-store.ts';
import { EntityDialog } from './entity-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { QuantityDialog } from './quantity-dialog.tsx';
import { type ReadDialog, readDialogsOf } from './read-dialogs.ts';
import { TagPicker } from './tag-picker.tsx';
import { ToSheetDialog } from './to-sheet-dialog.tsx';

/** The question about the text that stands open, if any. */
export const ReadDialogHost = observer(function ReadDialogHost() {
  const dialogs = readDialogsOf(useWorkbench());
  const { current, close } = dialogs;
  return (
    <Modal
      opened={current !== null}
      onClose={close}
      title={current && titleOf(current)}
      classNames={modalClasses}
      size={current?.kind === 'text' ? 720 : 440}
    >
      {current ? <Body dialog={current} onDone={close} /> : null}
    </Modal>
  );
});

function titleOf(dialog: ReadDialog): string {
  switch (dialog.kind) {
    case 'tags':
      return t('tags.pick');
    case 'entity':
      return t('entity.title');
    case 'toSheet':
      return t('toSheet.title');
    case 'place':
      return t('place.correct');
    case 'quantity':
      return dialog.mention ? t('quantity.correct') : t('quantity.title');
    case 'facts':
      return dialog.articles.length === 1
        ? t('facts.one')
        : t('facts.many', { count: dialog.articles.length });
    case 'collect':
      return t('collect.title');
    case 'paste':
      return t('paste.title');
    case 'text':
      return t('giveText.editTitle');
  }
}

function Body({ dialog, onDone }: { dialog: ReadDialog; onDone: () => void }) {
  switch (dialog.kind) {
    case 'tags':
      return <TagPicker store={dialog.store} onDone={onDone} />;
    case 'entity':
      return <EntityDialog store={dialog.store} onDone={onDone} />;
    case 'toSheet':
      return <ToSheetDialog store={dialog.store} onDone={onDone} />;
    case 'quantity':
      return <QuantityDialog store={dialog.store} mention={dialog.mention} onDone={onDone} />;
    case 'place':
      return <PlaceDialog mention={dialog.mention} onDone={onDone} />;
    case 'facts':
      return <CorrectFacts articles={dialog.articles} onDone={onDone} />;
    case 'collect':
      return <CollectDialog articles={dialog.articles} onDone={onDone} />;
    case 'paste':
      return <PasteDialog text={dialog.text} html={dialog.html} onDone={onDone} />;
    case 'text':
      return <TextDialog {...dialog} onDone={onDone} />;
  }
}

/** What was chosen in the list was chosen for this. */
function CorrectFacts({ articles, onDone }: { articles: readonly ArticleId[]; onDone: () => void }) {
  const { selection } = readStoreOf(useWorkbench());
  return <FactsDialog articles={articles} onDone={onDone} onSaved={selection.clear} />;
}
