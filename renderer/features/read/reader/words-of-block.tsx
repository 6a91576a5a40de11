import { memo } from 'react';
import type { Block } from '../../../../shared/model/block.ts';
import type { ArticleText } from './reader-store.ts';

/** The words of a block as one text node in an element that says where in the text they begin. */
export const Words = memo(function Words({ content, block }: { content: ArticleText; block: Block }) {
  const words = content.text.slice(block.start, block.end);
  return (
    <span data-start={block.start} lang={isChinese(words) ? 'zh' : undefined}>
      {words}
    </span>
  );
});

/** More than a third of its signs are Chinese characters. */
export function isChinese(words: string): boolean {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 > words.length;
}
