import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { observer } from 'mobx-react-lite';
import { useEffect, useMemo, useState } from 'react';
import type { BriefId } from '../../../shared/model/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MainPane, Panes, SidePane } from '../../workbench/panes.tsx';
import { useCommands } from '../../workbench/use-commands.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { briefCommands } from './brief-commands.ts';
import { BriefProvider, useBrief } from './brief-context.ts';
import { BriefPanes } from './brief-panes.ts';
import classes from './brief-view.module.css';
import { useBriefEditor } from './editor/use-brief-editor.ts';
import { EvidencePicker } from './insert/evidence-picker.ts';
import { openBrief } from './open-briefs.ts';
import { BriefPage } from './page/brief-page.tsx';
import { Outline } from './panes/outline.tsx';
import { Sources } from './panes/sources.tsx';

/** A brief: its outline, the page it is written on, and the sources it rests on. */
export const BriefView = observer(function BriefView({ brief }: { brief: BriefId }) {
  const workbench = useWorkbench();
  const store = useMemo(() => openBrief(workbench, brief), [workbench, brief]);
  useEffect(() => {
    store.open();
    return store.close;
  }, [store]);
  const handlers = useMemo(
    () =>
      briefCommands(workbench, () =>
        store.brief && !store.isGone
          ? { id: store.id, title: store.brief.title, waiting: store.evidence.waiting }
          : null,
      ),
    [workbench, store],
  );
  useCommands(handlers);
  if (store.isGone) return <NotThere brief={brief} />;
  // Nothing until the text is there: an empty page would only flicker.
  if (store.text === null) return null;
  return (
    <BriefProvider value={store}>
      <OpenBrief />
    </BriefProvider>
  );
});

const OpenBrief = observer(function OpenBrief() {
  const workbench = useWorkbench();
  const store = useBrief();
  const [panes] = useState(() => new BriefPanes());
  const picker = useMemo(() => new EvidencePicker(workbench, () => store.brief), [workbench, store]);
  const editor = useBriefEditor(store, picker);
  const isNarrow = useMediaQuery('(max-width: 1180px)', undefined, { getInitialValueInEffect: false });
  useEffect(() => panes.setNarrow(isNarrow), [panes, isNarrow]);
  useCommands(useMemo(() => ({ 'pane.inspector': { run: panes.toggleSources } }), [panes]));
  const page = <BriefPage editor={editor} picker={picker} panes={panes} />;
  const outline = panes.isOutlineShown ? <Outline editor={editor} picker={picker} /> : null;
  const sources = panes.isSourcesShown ? <Sources /> : null;
  if (panes.isNarrow) {
    return (
      <section className={classes.narrow} aria-label={t('brief.document')} data-pane>
        {page}
        {outline ? (
          <Over side="left" label={t('brief.outline')} panes={panes}>
            {outline}
          </Over>
        ) : null}
        {sources ? (
          <Over side="right" label={t('brief.sources')} panes={panes}>
            {sources}
          </Over>
        ) : null}
      </section>
    );
  }
  return (
    <Panes>
      {outline ? (
        <SidePane name="brief.outline" label={t('brief.outline')} side="left" initial={232} min={180}>
          {outline}
        </SidePane>
      ) : null}
      <MainPane label={t('brief.document')} min={420}>
        {page}
      </MainPane>
      {sources ? (
        <SidePane name="brief.sources" label={t('brief.sources')} side="right" initial={300} min={220}>
          {sources}
        </SidePane>
      ) : null}
    </Panes>
  );
});

interface OverProps {
  side: 'left' | 'right';
  label: string;
  panes: BriefPanes;
  children: React.ReactNode;
}

/** A side pane that lies over the page, where there is no room beside it. */
function Over({ side, label, panes, children }: OverProps) {
  return (
    <section
      className={classes.over}
      data-side={side}
      aria-label={label}
      data-pane
      onKeyDown={(event) => event.key === 'Escape' && panes.closeOver()}
    >
      {children}
    </section>
  );
}

function NotThere({ brief }: { brief: BriefId }) {
  const { navigation } = useWorkbench();
  return (
    <EmptyState title={t('brief.notThere')} text={t('brief.notThereText')}>
      <Button variant="filled" onClick={() => navigation.close({ kind: 'brief', brief })}>
        {t('brief.closeTab')}
      </Button>
    </EmptyState>
  );
}
