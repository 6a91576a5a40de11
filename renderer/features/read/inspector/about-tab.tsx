import { observer } from 'mobx-react-lite';
import { Fragment } from 'react';
import type { Article } from '../../../../shared/model/article.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { publishedText } from '../../../workbench/dates.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './about-tab.module.css';
import { NearCopies } from './near-copies.tsx';
import { Provenance } from './provenance.tsx';
import { Section } from './section.tsx';

/** What the article says about itself and how that was found, and where the selected words stand in the file. */
export const AboutTab = observer(function AboutTab({ store, about }: { store: ReaderStore; about: Article }) {
  return (
    <>
      <dl className={classes.facts}>
        {factsOf(about).map(({ name, value, note }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              {value ?? <span className="muted">{t('about.unknown')}</span>}
              {note ? <span className={classes.note}>{note}</span> : null}
            </dd>
          </Fragment>
        ))}
      </dl>
      <NearCopies about={about} />
      <Section title={t('about.provenance')}>
        <Provenance store={store} />
      </Section>
    </>
  );
});

interface Fact {
  name: string;
  value: string | null;
  note?: string;
}

function factsOf(about: Article): Fact[] {
  const { published, language } = about;
  const isNamed = language === 'en' || language === 'zh';
  const date = published
    ? { value: publishedText(published), note: t(`reader.basis.${published.basis}`) }
    : { value: null };
  return [
    { name: t('about.title'), value: visible(about.title), note: t(`about.titleBasis.${about.titleBasis}`) },
    { name: t('about.authors'), value: about.authors.map(visible).join(', ') || null },
    { name: t('about.source'), value: about.source && visible(about.source) },
    { name: t('about.published'), ...date },
    { name: t('about.language'), value: isNamed ? t(`reader.language.${language}`) : language },
    { name: t('about.cities'), value: about.cities.map(({ name }) => name).join(', ') || null },
    { name: t('about.url'), value: about.url && visible(about.url) },
    { name: t('about.length'), value: t('about.words', { words: about.words, chars: about.chars }) },
    { name: t('about.file'), value: visible(about.path) },
  ];
}
