import type { EditorState } from '@tiptap/pm/state';
import { NodeSelection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { type Editor, ReactNodeViewRenderer, useEditor } from '@tiptap/react';
import { reaction } from 'mobx';
import { useEffect } from 'react';
import { dateWords } from '../../../../shared/messages/date-words.ts';
import type { BriefBlock } from '../../../../shared/model/brief.ts';
import { useWorkbench, type Workbench } from '../../../workbench/workbench.ts';
import { t, words } from '../../../workbench/words.ts';
import type { BriefStore, Caret } from '../brief-store.ts';
import { documentFacts } from '../document/document-facts.ts';
import type { DocumentNode } from '../document/editor-json.ts';
import { fromEditor } from '../document/from-editor.ts';
import { toEditor } from '../document/to-editor.ts';
import type { EvidencePicker } from '../insert/evidence-picker.ts';
import { briefKeys } from './brief-keys.ts';
import { QuoteNode, TableNode, ValueNode } from './live-nodes.ts';
import { pageHints } from './page-hints.ts';
import { QuoteView } from './quote-view.tsx';
import { TableView } from './table-view.tsx';
import { isTaken, takeBlocks } from './take-blocks.ts';
import { takeNewWords } from './take-words.ts';
import { textExtensions } from './text-extensions.ts';
import { valueView } from './value-view.ts';

/** The editor of a brief: what is typed goes to the store, what comes from outside comes from it. */
export function useBriefEditor(store: BriefStore, picker: EvidencePicker): Editor {
  const workbench = useWorkbench();
  const { canWrite } = workbench.session;
  const editor = useEditor(
    {
      extensions: extensionsFor(store, picker, workbench),
      content: toEditor(store.textToShow() ?? []),
      editable: canWrite,
      injectCSS: false,
      editorProps: { attributes: attributesFor(store) },
      onCreate: (event) => observe(store, event.editor),
      onUpdate: ({ editor: changed, transaction }) => {
        observe(store, changed);
        if (!isTaken(transaction)) store.edited(readerOf(changed.state.doc));
      },
      onSelectionUpdate: (event) => store.setCaret(caretOf(event.editor.state, store)),
      onBlur: () => void store.saving.flush(),
    },
    [store],
  );
  useEffect(() => void editor.setEditable(canWrite, false), [editor, canWrite]);
  useEffect(
    () =>
      reaction(
        () => store.text,
        (text) => {
          if (text && !store.saving.isPending && !editor.isDestroyed) takeBlocks(editor, text);
        },
      ),
    [editor, store],
  );
  return editor;
}

function extensionsFor(store: BriefStore, picker: EvidencePicker, { navigation, session }: Workbench) {
  return [
    ...textExtensions,
    ValueNode.extend({ addNodeView: () => valueView(store.evidence) }),
    QuoteNode.extend({ addNodeView: () => ReactNodeViewRenderer(QuoteView) }),
    TableNode.extend({ addNodeView: () => ReactNodeViewRenderer(TableView) }),
    pageHints(() => byLineOf(store)),
    briefKeys({
      openPassage: (evidence) => {
        const passage = store.passageOf(evidence);
        if (passage) navigation.open(passage);
      },
      takeNewWords: (editor, pos) => takeNewWords(editor, store.evidence, pos),
      openInsert: () => session.canWrite && picker.open('value', { bySlash: true }),
    }),
  ];
}

function attributesFor(store: BriefStore): Record<string, string> {
  return {
    'aria-label': t('brief.text', { title: store.brief?.title ?? '' }),
    'data-pane-focus': '',
    spellcheck: 'false',
  };
}

function byLineOf({ brief }: BriefStore): string {
  if (!brief) return '';
  const date = dateWords(brief.updated.slice(0, 10), words.language);
  return t('brief.by', { author: brief.author, date });
}

function observe(store: BriefStore, editor: Editor): void {
  store.setFacts(documentFacts(editor.state.doc));
  store.setCaret(caretOf(editor.state, store));
}

/** The document is kept as it is now: what is typed after a save began belongs to the next one. */
function readerOf(doc: Node): () => BriefBlock[] {
  return () => fromEditor(doc.toJSON() as DocumentNode);
}

function caretOf({ selection }: EditorState, { facts }: BriefStore): Caret {
  const { from, $from } = selection;
  const isSelected = selection instanceof NodeSelection;
  const places = isSelected ? [from] : [from - ($from.nodeBefore?.nodeSize ?? 0), from];
  return {
    heading: facts.headings.filter(({ pos }) => pos <= from).length - 1,
    live: facts.live.find(({ pos }) => places.includes(pos)) ?? null,
    isSelected,
  };
}
