import { observer } from 'mobx-react-lite';
import { visible } from '../../../../shared/messages/messages.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { CommandButton } from '../../../workbench/command-button.tsx';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from './reader-store.ts';
import classes from './file-border.module.css';

interface FileBorderProps {
  store: ReaderStore;
  side: 'before' | 'after';
}

/** Where the article ends in its file and another one begins: a line, the other's title, and the way to join the two. */
export const FileBorder = observer(function FileBorder({ store, side }: FileBorderProps) {
  const { core, navigation, session } = useWorkbench();
  const { about } = store;
  const isEdge = !about || (side === 'before' ? about.part === 0 : about.part + 1 >= about.parts);
  const key = isEdge ? null : `${about.id} ${about.revision} ${about.part} ${about.parts}`;
  const answer = useAnswer(key, () => core.call('corpus.neighbours', { article: about!.id }));
  const other = answer?.[side];
  if (!other) return null;
  return (
    <div className={classes.border} data-side={side} role="group" aria-label={t(`borders.${side}`)}>
      <span>{t(`borders.${side}`)}</span>
      <button
        className={classes.title}
        lang={languageOf(other.title)}
        onClick={() => navigation.open({ kind: 'article', article: other.id })}
      >
        {visible(other.title)}
      </button>
      <span className="grow" />
      {side === 'after' && session.canWrite ? (
        <CommandButton command="article.join" size="compact-xs" variant="subtle">
          {t('borders.join')}
        </CommandButton>
      ) : null}
    </div>
  );
});
