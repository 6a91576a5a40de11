import { Modal } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { CompareDialog } from '../../workbench/compare/compare-dialog.tsx';
import { FactsDialog } from '../../workbench/facts-dialog.tsx';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { t } from '../../workbench/words.ts';
import { BothFiles } from './both-files.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import type { ItemActions, ReportDialog } from './item-actions.ts';

/** The question about files of the report that stands open, if any. */
export const ReportDialogHost = observer(function ReportDialogHost({ actions }: { actions: ItemActions }) {
  const { dialog, closeDialog } = actions;
  if (dialog?.kind === 'compare') {
    const { copy, title } = dialog;
    return <CompareDialog a={copy.of} b={{ id: copy.article, title }} onClose={closeDialog} />;
  }
  if (dialog?.kind === 'columns') {
    return <ColumnsDialog item={dialog.item} run={dialog.run} onClose={closeDialog} />;
  }
  return (
    <Modal
      opened={dialog !== null}
      onClose={closeDialog}
      title={dialog && titleOf(dialog)}
      classNames={modalClasses}
      size={dialog?.kind === 'both' ? 620 : 440}
    >
      {dialog?.kind === 'facts' ? (
        <FactsDialog
          articles={dialog.articles}
          onDone={closeDialog}
          focused={dialog.isDate ? 'published' : undefined}
        />
      ) : null}
      {dialog?.kind === 'both' ? <BothFiles item={dialog.item} actions={actions} /> : null}
    </Modal>
  );
});

function titleOf(dialog: ReportDialog): string {
  if (dialog.kind !== 'facts') return t('imports.both.copies');
  const count = dialog.articles.length;
  return count === 1 ? t('facts.one') : t('facts.many', { count });
}
