import type { Block } from '../../../shared/model/block.ts';
import type { MappedText } from './mapped-text.ts';
import type { Signal } from '../clean/rules.ts';

/** One paragraph of a file, cleaned: what the two readers (plain text, Markdown) hand to splitting and describing. */
export interface Paragraph extends MappedText {
  /** What the markup says it is; null in plain text, where its shape and its place decide. */
  markup: Pick<Block, 'kind' | 'level' | 'cell'> | null;
  /** The boilerplate that stood between it and the paragraph before. */
  before: readonly Signal[];
  /** True where an end mark stood at its end: the text is complete there. */
  ended: boolean;
  /** True where it is boilerplate that stays, since the rule for it is switched off: it says nothing of the article. */
  isLeftIn?: boolean;
}
