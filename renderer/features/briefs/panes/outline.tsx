import { IconHash, IconQuote, IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import { Kbd } from '../../../ui/kbd.tsx';
import { WaitingCount } from '../../../ui/waiting-count.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import type { OutlineEntry } from '../brief-store.ts';
import { HanText } from '../editor/han-text.tsx';
import { insertTable } from '../editor/insert-live.ts';
import { goToHeading } from '../page/go-to.ts';
import type { EvidencePicker } from '../insert/evidence-picker.ts';
import classes from './side.module.css';
import { VirtualRows } from './virtual-rows.tsx';

interface OutlineProps {
  editor: Editor;
  picker: EvidencePicker;
}

/** The headings of the text, and what can be put into it. */
export const Outline = observer(function Outline({ editor, picker }: OutlineProps) {
  const { outline, facts, caret } = useBrief();
  return (
    <>
      <div className={classes.bar}>
        <h2 className={classes.title}>{t('brief.outline')}</h2>
        <span className="grow" />
        <span className="muted small num">{t('brief.words', { count: facts.words })}</span>
      </div>
      {outline.length === 0 ? <p className={classes.none}>{t('brief.noHeadings')}</p> : null}
      <div className={classes.list}>
        <VirtualRows items={outline} keyOf={({ pos }) => pos} estimate={26} label={t('brief.outline')}>
          {(heading, index) => (
            <HeadingRow
              heading={heading}
              isCurrent={index === caret.heading}
              onOpen={() => goToHeading(editor, heading.pos)}
            />
          )}
        </VirtualRows>
      </div>
      <Inserts editor={editor} picker={picker} />
    </>
  );
});

interface HeadingRowProps {
  heading: OutlineEntry;
  isCurrent: boolean;
  onOpen: () => void;
}

function HeadingRow({ heading: { level, text, waiting }, isCurrent, onOpen }: HeadingRowProps) {
  return (
    <button
      className={classes.heading}
      data-level={level}
      aria-current={isCurrent ? 'location' : undefined}
      onClick={onOpen}
    >
      <span>{text === '' ? '…' : <HanText>{text}</HanText>}</span>
      <span className={classes.end}>
        <WaitingCount count={waiting} label={t('brief.waiting', { count: waiting })} />
      </span>
    </button>
  );
}

const Inserts = observer(function Inserts({ editor, picker }: OutlineProps) {
  const { session } = useWorkbench();
  const { brief, evidence } = useBrief();
  const table = brief?.sheet ? evidence.tableNow({ sheet: brief.sheet }) : undefined;
  const hasTable = table !== undefined && table.rows.length > 0;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionHead}>
        {t('brief.insert')}
        <span className="grow" />
        <Kbd>/</Kbd>
      </h3>
      <div className={classes.inserts}>
        <button
          className={classes.insert}
          disabled={!session.canWrite}
          title={t('brief.insertQuoteTitle')}
          onClick={() => picker.open('quote')}
        >
          <IconQuote size={16} stroke={1.5} aria-hidden />
          {t('brief.insertQuote')}
        </button>
        <button
          className={classes.insert}
          disabled={!session.canWrite}
          title={t('brief.insertValueTitle')}
          onClick={() => picker.open('value')}
        >
          <IconHash size={16} stroke={1.5} aria-hidden />
          {t('brief.insertValue')}
        </button>
        <button
          className={classes.insert}
          disabled={!session.canWrite || !hasTable}
          title={t(hasTable ? 'brief.insertTableTitle' : 'brief.noTable')}
          onClick={() => table && insertTable(editor, table)}
        >
          <IconTable size={16} stroke={1.5} aria-hidden />
          {t('brief.insertTable')}
        </button>
      </div>
    </section>
  );
});
