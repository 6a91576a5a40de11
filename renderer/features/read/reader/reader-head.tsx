import { IconFileText } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { type Article, standingOf } from '../../../../shared/model/article.ts';
import type { MessageKey } from '../../../../shared/messages/messages.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { CommandButton } from '../../../workbench/command-button.tsx';
import { publishedText } from '../../../workbench/dates.ts';
import { useCommandTitle } from '../../../workbench/key-hint.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from './reader-store.ts';
import { Words } from './words-of-block.tsx';
import classes from './reader-head.module.css';

interface ReaderHeadProps {
  store: ReaderStore;
  about: Article;
  titleBox: RefObject<HTMLDivElement | null>;
  /** The layer with the title's marks. */
  layer: ReactNode;
}

/** What the article is: cities, language, title, date, source, file. The title can be marked like any other words. */
export const ReaderHead = observer(function ReaderHead({ store, about, titleBox, layer }: ReaderHeadProps) {
  const title = useMemo(() => store.content?.blocks.find(({ kind }) => kind === 'title'), [store.content]);
  const names = about.cities.slice(0, 3).map(({ name }) => name);
  return (
    <header className={classes.head}>
      <div className={classes.kicker}>
        <b>{names.join(', ')}</b>
        {about.language === 'en' || about.language === 'zh' ? (
          <span>{t(`reader.language.${about.language}`)}</span>
        ) : null}
        {about.truncated ? <span className="signal">{t('reader.cutOff')}</span> : null}
        <Standing about={about} />
        <span className="grow" />
        <OriginalButton />
      </div>
      <div ref={titleBox} className={classes.titleBox}>
        <h1 className={classes.title} lang={about.language ?? undefined}>
          {title && store.content ? <Words content={store.content} block={title} /> : about.title}
        </h1>
        {layer}
      </div>
      <div className={classes.meta}>
        <DateLine about={about} />
        <span>{about.source ?? t('reader.noSource')}</span>
        <span className={classes.file} title={visible(about.path)}>
          {fileName(about.path)}
        </span>
        {about.parts > 1 ? (
          <span>{t('reader.part', { part: about.part + 1, parts: about.parts })}</span>
        ) : null}
        {about.titleBasis === 'derived' ? <span>{t('reader.derivedTitle')}</span> : null}
      </div>
    </header>
  );
});

/** That the article is set aside, and the way back. */
const Standing = observer(function Standing({ about }: { about: Article }) {
  const standing = standingOf(about);
  if (standing === 'active') return null;
  const isTrashed = standing === 'trashed';
  return (
    <>
      <span className="signal">
        {isTrashed ? t('reader.trashed') : t('list.excludedBecause', { reason: about.excluded ?? '' })}
      </span>
      <CommandButton
        command={isTrashed ? 'article.restore' : 'article.include'}
        size="compact-xs"
        variant="subtle"
      />
    </>
  );
});

function DateLine({ about }: { about: Article }) {
  if (!about.published) return <span>{t('reader.noDate')}</span>;
  return (
    <span>
      {t('reader.published', { date: publishedText(about.published) })},{' '}
      <span className={classes.basis}>{t(`reader.basis.${about.published.basis}` as MessageKey)}</span>
    </span>
  );
}

const OriginalButton = observer(function OriginalButton() {
  const { commands } = useWorkbench();
  const title = useCommandTitle('article.original');
  const { checked, label } = commands.state('article.original');
  return (
    <button
      className={classes.icon}
      title={title}
      aria-label={label}
      aria-pressed={checked}
      onClick={() => commands.run('article.original')}
    >
      <IconFileText size={16} stroke={1.5} aria-hidden />
    </button>
  );
});

/** The end of a path, cut in the middle where it is long. */
function fileName(path: string): string {
  const name = visible(path.split(/[\\/]/).at(-1) ?? path);
  return name.length <= 28 ? name : `${name.slice(0, 12)}…${name.slice(-12)}`;
}
