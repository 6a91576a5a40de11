import { Modal } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { modalClasses } from '../../../workbench/modal-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
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
      size={440}
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
  }
}
