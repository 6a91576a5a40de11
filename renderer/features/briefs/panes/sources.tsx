import { observer } from 'mobx-react-lite';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import type { Source } from '../brief-evidence.ts';
import { HanText } from '../editor/han-text.tsx';
import { sourceWords } from '../source-words.ts';
import classes from './side.module.css';
import { VirtualRows } from './virtual-rows.tsx';

/** The articles that the text rests on, by their numbers; the one that the caret is at is marked. */
export const Sources = observer(function Sources() {
  const { evidence, sourceAtCaret } = useBrief();
  const { sources } = evidence;
  const current = sources.find(({ number }) => number === sourceAtCaret);
  return (
    <>
      <div className={classes.bar}>
        <h2 className={classes.title}>{t('brief.sources')}</h2>
        <span className={classes.count}>{sources.length}</span>
      </div>
      {sources.length === 0 ? <p className={classes.none}>{t('brief.noSources')}</p> : null}
      <VirtualRows items={sources} keyOf={({ article }) => article} estimate={70} label={t('brief.sources')}>
        {(source) => <SourceRow source={source} isCurrent={source === current} />}
      </VirtualRows>
      {current ? (
        <footer className={classes.section}>
          <span className={`mono ${classes.file}`}>{current.path.split(/[\\/]/).at(-1)}</span>
        </footer>
      ) : null}
    </>
  );
});

const SourceRow = observer(function SourceRow({ source, isCurrent }: { source: Source; isCurrent: boolean }) {
  const { navigation } = useWorkbench();
  const { article, articleTitle, number, claims, stale, standing } = source;
  return (
    <button
      className={classes.source}
      aria-current={isCurrent || undefined}
      data-stale={stale > 0 ? '' : undefined}
      title={t('brief.openArticle', { title: articleTitle })}
      onClick={() => navigation.open({ kind: 'article', article })}
    >
      <b>{number}</b>
      <span>
        <span className={classes.words}>
          <HanText>{articleTitle}</HanText>
        </span>
        <span className="muted small">
          <HanText>{sourceWords(source)}</HanText>. {t('brief.claims', { count: claims })}
          {standing === 'active' ? null : <b className="signal">, {t(`standing.${standing}`)}</b>}
          {stale > 0 && standing === 'active' ? (
            <b className="signal">, {t('brief.stale', { count: stale })}</b>
          ) : null}
        </span>
      </span>
    </button>
  );
});
