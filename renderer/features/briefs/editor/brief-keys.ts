import { type Editor, Extension } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { EvidenceId } from '../../../../shared/model/ids.ts';

export interface BriefKeyActions {
  openPassage(evidence: EvidenceId): void;
  /** Takes the new words of the node at a place; false where there are none. */
  takeNewWords(editor: Editor, pos: number): boolean;
  openInsert(): void;
}

/** Keys of the editor's own. Undo and redo never leave it: outside of it they would change the library. */
export function briefKeys(actions: BriefKeyActions): Extension {
  return Extension.create({
    name: 'briefKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      const { editor } = this;
      const undo = (): boolean => (editor.commands.undo(), true);
      const redo = (): boolean => (editor.commands.redo(), true);
      const take = (): boolean => {
        const { selection } = editor.state;
        return selection instanceof NodeSelection && actions.takeNewWords(editor, selection.from);
      };
      return {
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        a: take,
        'Mod-End': () => goToEnd(editor),
        Enter: () => {
          const evidence = selectedEvidence(editor.state.selection);
          if (evidence) actions.openPassage(evidence);
          return evidence !== null;
        },
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) =>
            typedOnNode(view, text) || typedSlash(view, text, actions.openInsert),
          handleDoubleClickOn: (_view, _pos, node) => {
            const evidence = node.attrs.evidence as EvidenceId | undefined;
            if (evidence) actions.openPassage(evidence);
            return evidence !== undefined;
          },
        },
      }),
    ],
  });
}

/** Behind a quotation or a table at the end there is no line that the browser could put the caret into. */
function goToEnd({ state, view }: Editor): boolean {
  const { doc, tr } = state;
  if (doc.lastChild?.isTextblock ?? true) return false;
  view.dispatch(tr.setSelection(new GapCursor(doc.resolve(doc.content.size))).scrollIntoView());
  return true;
}

function selectedEvidence(selection: unknown): EvidenceId | null {
  if (!(selection instanceof NodeSelection)) return null;
  return (selection.node.attrs.evidence as EvidenceId | undefined) ?? null;
}

/** A letter typed while a citation is selected must not take its place: it goes behind a value, and nowhere at a block. */
function typedOnNode(view: EditorView, text: string): boolean {
  const { selection, tr } = view.state;
  if (!(selection instanceof NodeSelection)) return false;
  if (selection.node.isInline) {
    tr.insertText(text, selection.to);
    tr.setSelection(TextSelection.create(tr.doc, selection.to + text.length));
    view.dispatch(tr.scrollIntoView());
  }
  return true;
}

/** A slash where a word could begin asks what to put in; in the middle of words it is a slash. */
function typedSlash(view: EditorView, text: string, openInsert: () => void): boolean {
  const { $from, empty } = view.state.selection;
  if (text !== '/' || !empty || !$from.parent.isTextblock) return false;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', '￼');
  if (before !== '' && !/\s/.test(before)) return false;
  openInsert();
  return true;
}
