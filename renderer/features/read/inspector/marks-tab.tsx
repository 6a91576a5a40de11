import { observer } from 'mobx-react-lite';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import { CurrentMark } from './current-mark.tsx';
import { KeyTags } from './key-tags.tsx';
import { MarkRow } from './mark-row.tsx';
import { Section } from './section.tsx';

/** The marks of the article: the one one is at, all of them in text order, and those whose words are gone. */
export const MarksTab = observer(function MarksTab({ store }: { store: ReaderStore }) {
  const { mark, marks, orphans } = store;
  return (
    <>
      {mark ? <CurrentMark key={mark.id} store={store} mark={mark} /> : null}
      {marks.length === 0 && orphans.length === 0 ? (
        <EmptyState title={t('mark.none')} text={t('mark.noneText')} />
      ) : null}
      {marks.length === 0 ? null : (
        <Section
          title={t('mark.inArticle')}
          aside={<span className="muted small">{t('mark.textOrder')}</span>}
          isRows
        >
          <ul>
            {marks.map((one) => (
              <MarkRow key={one.id} store={store} mark={one} />
            ))}
          </ul>
        </Section>
      )}
      {orphans.length === 0 ? null : (
        <Section title={t('mark.orphans')} isRows>
          <ul>
            {orphans.map((one) => (
              <MarkRow key={one.id} store={store} mark={one} />
            ))}
          </ul>
        </Section>
      )}
      <span className="grow" />
      <KeyTags />
    </>
  );
});
