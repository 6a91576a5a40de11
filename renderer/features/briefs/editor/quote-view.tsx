import { Button } from '@mantine/core';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import { changeWords } from '../../../../shared/messages/change-words.ts';
import { t, words } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import { quoteAttributes } from '../document/document-facts.ts';
import { sourceWords } from '../source-words.ts';
import { HanText, languageOf } from './han-text.tsx';
import classes from './live-nodes.module.css';
import { takeNewWords } from './take-words.ts';

/** A quotation with what it stands for, where it is from, and what has changed about it. */
export const QuoteView = observer(function QuoteView({ node, editor, getPos }: ReactNodeViewProps) {
  const { evidence } = useBrief();
  const { evidence: id, quote, label } = quoteAttributes(node);
  const change = evidence.quoteChange(id, quote);
  const source = evidence.sourceOf(id);
  const take = (): void => {
    const pos = getPos();
    if (pos !== undefined) takeNewWords(editor, evidence, pos);
  };
  return (
    <NodeViewWrapper as="blockquote" className={classes.quote} data-changed={change ? '' : undefined}>
      <p className={classes.words} lang={languageOf(quote)}>
        <HanText>{quote}</HanText>
      </p>
      <footer className={classes.footer}>
        <span className={classes.label}>
          <HanText>{label}</HanText>
        </span>
        {source ? (
          <>
            <HanText>{sourceWords(source)}</HanText> [{evidence.numberOf(id)}]
          </>
        ) : null}
      </footer>
      {change ? (
        <div className={classes.note}>
          <span>{changeWords(change, words)}</span>
          {change.kind === 'changed' && editor.isEditable ? (
            <Button size="compact-xs" onClick={take}>
              {t('brief.takeWords')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </NodeViewWrapper>
  );
});
