import { Tabs } from '@mantine/core';
import { reaction } from 'mobx';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import { AboutTab } from './about-tab.tsx';
import { CellsTab } from './cells-tab.tsx';
import { FoundTab } from './found-tab.tsx';
import classes from './inspector.module.css';
import { MarksTab } from './marks-tab.tsx';

type TabName = 'marks' | 'found' | 'cells' | 'about';

/** All that is known of the article that is read: marks, what was found, cells that rest on it, where it comes from. */
export const Inspector = observer(function Inspector({ store }: { store: ReaderStore }) {
  const [tab, setTab] = useTabOfCurrent(store);
  return (
    <Tabs
      value={tab}
      onChange={(value) => setTab(value as TabName)}
      classNames={{ root: classes.root!, list: classes.tabs!, tab: classes.tab!, panel: classes.panel! }}
      keepMounted={false}
    >
      <Tabs.List>
        <Tab name="marks" count={store.annotations.length} />
        <Tab name="found" count={store.mentions.length} />
        <Tab name="cells" count={store.cells.length} />
        <Tab name="about" />
      </Tabs.List>
      <Panel name="marks">
        <MarksTab store={store} />
      </Panel>
      <Panel name="found">
        <FoundTab store={store} />
      </Panel>
      <Panel name="cells">
        <CellsTab store={store} />
      </Panel>
      <Panel name="about">{store.about ? <AboutTab store={store} about={store.about} /> : null}</Panel>
    </Tabs>
  );
});

function Tab({ name, count }: { name: TabName; count?: number }) {
  return (
    <Tabs.Tab value={name}>
      {t(`inspector.${name}`)} {count === undefined ? null : <span className={classes.count}>{count}</span>}
    </Tabs.Tab>
  );
}

function Panel({ name, children }: { name: TabName; children: ReactNode }) {
  return <Tabs.Panel value={name}>{children}</Tabs.Panel>;
}

/** The tab that shows what one is at: choosing a mark turns to the marks, choosing a quantity to what was found. */
function useTabOfCurrent(store: ReaderStore): [TabName, (tab: TabName) => void] {
  const [tab, setTab] = useState<TabName>('marks');
  useEffect(
    () =>
      reaction(
        () => [store.currentMark, store.currentMention],
        ([mark, mention]) => {
          if (mark) setTab('marks');
          else if (mention) setTab('found');
        },
        { fireImmediately: true },
      ),
    [store],
  );
  return [tab, setTab];
}
