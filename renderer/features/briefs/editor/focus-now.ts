import type { Editor } from '@tiptap/core';

/** Puts the caret back into the text at once: the command `focus` waits for a frame, in which a key would be lost. */
export function focusNow(editor: Editor): void {
  editor.view.focus();
}
