import type { NodeViewRenderer } from '@tiptap/core';
import { autorun, observable, runInAction } from 'mobx';
import { changeWords } from '../../../../shared/messages/change-words.ts';
import { words } from '../../../workbench/words.ts';
import type { BriefEvidence } from '../brief-evidence.ts';
import { valueAttributes } from '../document/document-facts.ts';
import classes from './live-nodes.module.css';

/** Draws a value with its source's number. By hand, since a text may hold many hundreds of them. */
export function valueView(evidence: BriefEvidence): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement('span');
    const text = document.createElement('span');
    const number = document.createElement('sup');
    dom.append(text, number);
    const current = observable.box(node, { deep: false });
    const stop = autorun(() => {
      const value = valueAttributes(current.get());
      const change = evidence.valueChange(value.evidence, value.text);
      const source = evidence.sourceOf(value.evidence);
      dom.className = `${classes.live} ${change ? classes.stale : ''}`;
      dom.title = change ? changeWords(change, words) : (source?.articleTitle ?? '');
      text.textContent = value.text;
      number.textContent = String(evidence.numberOf(value.evidence) ?? '');
    });
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        runInAction(() => current.set(next));
        return true;
      },
      destroy: stop,
    };
  };
}
