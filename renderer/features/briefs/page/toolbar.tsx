import { Button, Menu } from '@mantine/core';
import {
  IconBold,
  IconChevronDown,
  IconHash,
  IconItalic,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconList,
  IconListNumbers,
  IconQuote,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useRef } from 'react';
import type { CollectionId } from '../../../../shared/model/ids.ts';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { ScopeChoice } from '../../../workbench/scope-choice.tsx';
import { undoAction } from '../../../workbench/undo-action.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import type { BriefPanes } from '../brief-panes.ts';
import type { EvidencePicker } from '../insert/evidence-picker.ts';
import { ExportMenu } from './export-menu.tsx';
import classes from './toolbar.module.css';
import { ToolButton } from './tool-button.tsx';

interface ToolbarProps {
  editor: Editor;
  picker: EvidencePicker;
  panes: BriefPanes;
}

/** What the text can be made to look like, what can be put in, and the way out. Arrow keys walk it. */
export const Toolbar = observer(function Toolbar({ editor, picker, panes }: ToolbarProps) {
  const { session } = useWorkbench();
  const bar = useRef<HTMLDivElement>(null);
  const { canWrite } = session;
  return (
    <div ref={bar} className={classes.bar} role="toolbar" aria-label={t('brief.toolbar')} onKeyDown={walk}>
      {panes.isOutlineShown && !panes.isNarrow ? null : (
        <ToolButton
          icon={IconLayoutSidebar}
          label={t('brief.showOutline')}
          isPressed={panes.isOutlineShown}
          onClick={panes.toggleOutline}
        />
      )}
      <StyleMenu editor={editor} isDisabled={!canWrite} />
      <Marks editor={editor} isDisabled={!canWrite} />
      <ToolButton
        icon={IconQuote}
        label={t('brief.insertQuoteTitle')}
        isDisabled={!canWrite}
        onClick={() => picker.open('quote')}
      />
      <ToolButton
        icon={IconHash}
        label={t('brief.insertValueTitle')}
        isDisabled={!canWrite}
        onClick={() => picker.open('value')}
      />
      <span className="grow" />
      <NotSaved />
      <BriefScope />
      <ExportMenu />
      {panes.isSourcesShown && !panes.isNarrow ? null : (
        <ToolButton
          icon={IconLayoutSidebarRight}
          label={t('brief.showSources')}
          isPressed={panes.isSourcesShown}
          onClick={panes.toggleSources}
        />
      )}
    </div>
  );
});

/** Which collection the evidence that is put in comes from. */
const BriefScope = observer(function BriefScope() {
  const workbench = useWorkbench();
  const store = useBrief();
  const change = async (collection: CollectionId | null): Promise<void> => {
    // What was written before is an entry of history of its own.
    await workbench.pendingWork.settle();
    const { scope } = await workbench.core.call('briefs.setScope', { brief: store.id, collection });
    const name = scope?.name ?? t('scope.library');
    workbench.notifications.done(t('scope.changed', { name }), undoAction(workbench));
  };
  return (
    <ScopeChoice
      scope={store.brief?.scope ?? null}
      onChange={(collection) => void workbench.notifications.attempt(() => change(collection))}
    />
  );
});

const styles = [
  { level: 0, label: 'brief.paragraph' },
  { level: 1, label: 'brief.heading1' },
  { level: 2, label: 'brief.heading2' },
  { level: 3, label: 'brief.heading3' },
] as const;

function StyleMenu({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const level = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      current.isActive('heading') ? (current.getAttributes('heading').level as number) : 0,
  });
  const choose = (chosen: number): void => {
    const chain = editor.chain().focus();
    if (chosen === 0) chain.setParagraph().run();
    else chain.setHeading({ level: chosen as 1 | 2 | 3 }).run();
  };
  return (
    <Menu position="bottom-start" offset={2} width={180} classNames={menuClasses} returnFocus={false}>
      <Menu.Target>
        <button className={classes.style} disabled={isDisabled} title={t('brief.style')}>
          {t(styles[level]?.label ?? 'brief.paragraph')}
          <IconChevronDown size={11} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {styles.map((style) => (
          <Menu.Item
            key={style.level}
            role="menuitemradio"
            aria-checked={style.level === level}
            onClick={() => choose(style.level)}
          >
            <span className={classes[`level${style.level}`]}>{t(style.label)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Marks({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools = [
    { icon: IconBold, label: t('brief.bold'), isPressed: on.bold, run: () => chain().toggleBold().run() },
    {
      icon: IconItalic,
      label: t('brief.italic'),
      isPressed: on.italic,
      run: () => chain().toggleItalic().run(),
    },
    {
      icon: IconList,
      label: t('brief.bullets'),
      isPressed: on.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      icon: IconListNumbers,
      label: t('brief.numbers'),
      isPressed: on.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
  ];
  return tools.map(({ icon, label, isPressed, run }) => (
    <ToolButton
      key={label}
      icon={icon}
      label={label}
      isPressed={isPressed}
      isDisabled={isDisabled}
      onClick={run}
    />
  ));
}

/** Saving goes by itself; only where it does not, something is said. */
const NotSaved = observer(function NotSaved() {
  const { saving } = useBrief();
  if (saving.state !== 'failed') return null;
  return (
    <span className={classes.notSaved} role="alert">
      {t('brief.notSaved')}
      <Button size="compact-xs" onClick={() => void saving.flush()}>
        {t('brief.saveAgain')}
      </Button>
    </span>
  );
});

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
