import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { autorun } from 'mobx';
import { t } from '../../../workbench/words.ts';
import classes from './page-hints.module.css';

/** What the page says by itself: who wrote it, under the title, and what to do in a text that is still empty. */
export function pageHints(byLine: () => string): Extension {
  return Extension.create({
    name: 'pageHints',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => DecorationSet.create(doc, [...byLineOf(doc, byLine), ...hintsOf(doc)]),
        },
      }),
    ],
  });
}

function byLineOf(doc: Node, byLine: () => string): Decoration[] {
  const first = doc.firstChild;
  if (first?.type.name !== 'heading' || first.attrs.level !== 1) return [];
  const draw = (): HTMLElement => {
    const line = document.createElement('p');
    line.className = classes.by!;
    line.contentEditable = 'false';
    stops.set(
      line,
      autorun(() => (line.textContent = byLine())),
    );
    return line;
  };
  const destroy = (line: globalThis.Node): void => stops.get(line)?.();
  return [Decoration.widget(first.nodeSize, draw, { side: -1, key: 'by', ignoreSelection: true, destroy })];
}

const stops = new WeakMap<globalThis.Node, () => void>();

/** Only a text that nobody has begun yet gets hints: an empty title, and one empty paragraph under it. */
function hintsOf(doc: Node): Decoration[] {
  const hints: Decoration[] = [];
  doc.forEach((node, pos, index) => {
    if (node.content.size > 0 || !node.isTextblock || index > 1) return;
    if (node.type.name === 'paragraph' && doc.childCount > 2) return;
    const hint = node.type.name === 'heading' ? t('brief.writeTitle') : t('brief.writeHere');
    hints.push(Decoration.node(pos, pos + node.nodeSize, { class: classes.hint, 'data-hint': hint }));
  });
  return hints;
}
