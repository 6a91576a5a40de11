import { observer } from 'mobx-react-lite';
import { Fragment } from 'react';
import type { Article, ArticleField } from '../../../../shared/model/article.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { publishedText } from '../../../workbench/dates.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './about-tab.module.css';
import { GivenText } from './given-text.tsx';
import { NearCopies } from './near-copies.tsx';
import { FactRow } from './fact-row.tsx';
import { Provenance } from './provenance.tsx';
import { Section } from './section.tsx';

/** What the article says about itself and how that was found, and where the selected words stand in the file. */
export const AboutTab = observer(function AboutTab({ store, about }: { store: ReaderStore; about: Article }) {
  return (
    <>
      <dl className={classes.facts}>
        {factsOf(about).map(({ field, value, note }) => (
          <FactRow key={field} about={about} field={field} value={value} note={note} />
        ))}
        {measuresOf(about).map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <GivenText about={about} />
      <NearCopies about={about} />
      <Section title={t('about.provenance')}>
        <Provenance store={store} />
      </Section>
    </>
  );
});

interface Fact {
  field: ArticleField;
  value: string | null;
  note?: string;
}

/** What can be corrected, with how it was found where that is known. */
function factsOf(about: Article): Fact[] {
  const { published, language, translated } = about;
  const isNamed = language === 'en' || language === 'zh';
  const date = published
    ? { value: publishedText(published), note: t(`reader.basis.${published.basis}`) }
    : { value: null };
  return [
    { field: 'title', value: visible(about.title), note: t(`about.titleBasis.${about.titleBasis}`) },
    { field: 'authors', value: about.authors.map(visible).join('; ') || null },
    { field: 'source', value: about.source && visible(about.source) },
    { field: 'published', ...date },
    { field: 'language', value: isNamed ? t(`reader.language.${language}`) : language },
    { field: 'translated', ...translation(translated) },
    { field: 'cities', value: about.cities.map(({ name }) => name).join(', ') || null },
    { field: 'url', value: about.url && visible(about.url) },
  ];
}

function translation(translated: Article['translated']): Pick<Fact, 'value' | 'note'> {
  if (translated === null) return { value: null };
  const value = t(`facts.translated.${translated.isMachine ? 'yes' : 'no'}`);
  const example = visible(translated.example);
  return { value, note: t(`about.translatedBasis.${translated.reason}`, { example }) };
}

/** What is so, and no matter of opinion. */
function measuresOf(about: Article): { name: string; value: string }[] {
  const { words, chars, excluded, fileMissing } = about;
  return [
    ...(excluded === null ? [] : [{ name: t('scope.excluded'), value: visible(excluded) }]),
    ...(about.trashed === null ? [] : [{ name: t('scope.trashed'), value: t('about.inTrash') }]),
    { name: t('about.length'), value: t('about.words', { words, chars }) },
    { name: t('about.file'), value: visible(about.path) },
    ...(fileMissing ? [{ name: t('watching.onDisk'), value: t('watching.fileMissingText') }] : []),
  ];
}
