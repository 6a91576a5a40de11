import { useEffect } from 'react';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { readDialogsOf } from '../dialogs/read-dialogs.ts';

/** What is pasted where nothing is being written becomes a new article, once its source and date were asked. */
export function usePasting(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const dialogs = readDialogsOf(workbench);
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || isTaken(event.target) || !workbench.session.canWrite) return;
      const html = event.clipboardData?.getData('text/html') ?? '';
      event.preventDefault();
      dialogs.open({ kind: 'paste', text, html: html === '' ? null : html });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [workbench]);
}

/** In a field, an editor or a question, pasting is theirs. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
  );
}
