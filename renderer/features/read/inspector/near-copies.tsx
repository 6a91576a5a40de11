import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { NearCopyOf } from '../../../../shared/contract/duplicates.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import type { Article } from '../../../../shared/model/article.ts';
import { CompareDialog } from '../../../workbench/compare/compare-dialog.tsx';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './near-copies.module.css';
import { Section } from './section.tsx';

/** The articles that are nearly the same as this one: to open, to compare, or to keep apart. */
export const NearCopies = observer(function NearCopies({ about }: { about: Article }) {
  const { core } = useWorkbench();
  const [compared, setCompared] = useState<NearCopyOf | null>(null);
  const [round, setRound] = useState(0);
  const { id, revision, nearCopies } = about;
  const copies = useAnswer(`${id} ${revision} ${nearCopies} ${round}`, () =>
    core.call('duplicates.ofArticle', { article: id }),
  );
  if (!copies || copies.length === 0) return null;
  return (
    <Section title={t('copies.title', { count: nearCopies })}>
      <ul className={classes.copies}>
        {copies.map((copy) => (
          <CopyRow key={copy.article.id} copy={copy} onCompare={() => setCompared(copy)} />
        ))}
      </ul>
      {compared ? (
        <CompareDialog
          a={about}
          b={compared.article}
          onClose={() => {
            setCompared(null);
            setRound(round + 1);
          }}
        />
      ) : null}
    </Section>
  );
});

function CopyRow({ copy, onCompare }: { copy: NearCopyOf; onCompare: () => void }) {
  const { navigation } = useWorkbench();
  const { article, similarity, isApart } = copy;
  const share = t('copies.share', { percent: Math.round(similarity * 100) });
  return (
    <li>
      <button
        className={classes.link}
        onClick={() => navigation.open({ kind: 'article', article: article.id })}
      >
        {visible(article.title)}
      </button>
      <p className="muted small">
        {isApart ? t('copies.apart') : share} {visible(article.source ?? article.path)}
      </p>
      <button className={classes.link} onClick={onCompare}>
        {t('copies.compare')}
      </button>
    </li>
  );
}
