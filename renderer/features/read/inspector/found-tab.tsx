import { observer } from 'mobx-react-lite';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import { AcceptAll } from './accept-all.tsx';
import { EntityRow } from './entity-row.tsx';
import { namedEntities } from './named-entities.ts';
import { QuantityRow } from './quantity-row.tsx';
import { Section } from './section.tsx';

/** What was recognised in the text or named by hand: quantities in text order, places and others by how often. */
export const FoundTab = observer(function FoundTab({ store }: { store: ReaderStore }) {
  const quantities = store.mentions.filter(({ quantity }) => quantity !== null);
  const { places, others } = namedEntities(store.mentions);
  if (store.mentions.length === 0) return <EmptyState title={t('found.none')} text={t('found.noneText')} />;
  return (
    <>
      {quantities.length === 0 ? null : (
        <Section title={t('found.quantities')} aside={<AcceptAll mentions={quantities} />} isRows>
          <ul>
            {quantities.map((mention) => (
              <QuantityRow key={mention.id} store={store} mention={mention} />
            ))}
          </ul>
        </Section>
      )}
      {(
        [
          ['found.places', places],
          ['found.others', others],
        ] as const
      ).map(([title, named]) =>
        named.length === 0 ? null : (
          <Section
            key={title}
            title={t(title)}
            aside={<AcceptAll mentions={named.flatMap(({ mentions }) => mentions)} />}
            isRows
          >
            <ul>
              {named.map((one) => (
                <EntityRow key={one.id} store={store} named={one} />
              ))}
            </ul>
          </Section>
        ),
      )}
    </>
  );
});
