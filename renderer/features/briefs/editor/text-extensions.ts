import { Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

/** An item holds one paragraph: lists within lists are not in the model. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** Headings, paragraphs, lists, bold and italic: what a brief's text is made of, and nothing that it could not keep. */
export const textExtensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    // It would write into a text that nobody touched.
    trailingNode: false,
    dropcursor: { class: 'brief-drop', color: false, width: 2 },
  }),
  ListItem,
];
