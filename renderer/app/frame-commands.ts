import { makeAutoObservable } from 'mobx';
import type { CommandHandler, CommandHandlers } from '../workbench/commands.ts';
import type { Section } from '../workbench/place.ts';
import { t, words } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { spotlight } from './palette/palette-store.ts';

/** What the frame itself shows or hides. */
export class FrameState {
  areKeysShown = false;
  areMessagesShown = false;
  isInspectorOpen: boolean;

  /** `narrow` says whether the window has no room for three panes; then the inspector waits until it is asked for. */
  constructor(narrow: Pick<MediaQueryList, 'matches' | 'addEventListener'>) {
    this.isInspectorOpen = !narrow.matches;
    makeAutoObservable(this, {}, { autoBind: true });
    narrow.addEventListener('change', () => this.openInspector(!narrow.matches));
  }

  openInspector(isOpen: boolean): void {
    this.isInspectorOpen = isOpen;
  }

  showKeys(shown: boolean): void {
    this.areKeysShown = shown;
  }

  showMessages(shown: boolean): void {
    this.areMessagesShown = shown;
  }

  toggleInspector(): void {
    this.isInspectorOpen = !this.isInspectorOpen;
  }
}

/** Undo, the palette, sections, tabs, appearance: what works wherever one is. */
export function frameCommands(workbench: Workbench & { frame: FrameState }): CommandHandlers {
  const { session, navigation, notifications, shell, frame } = workbench;
  const isOpen = (): boolean => Boolean(session.library);
  return {
    ...historyCommands(workbench),
    ...appearanceCommands(workbench),
    ...readingSizeCommands(workbench),
    'palette.open': { run: spotlight.open },
    'help.keys': { run: () => frame.showKeys(true) },
    'help.messages': { run: () => frame.showMessages(true) },
    'help.about': { run: () => notifications.done(t('app.about')) },
    'program.quit': { run: shell.quit, isEnabled: () => shell.capabilities.host === 'electron' },
    'program.settings': { run: () => navigation.open({ kind: 'settings' }), isEnabled: isOpen },
    'pane.inspector': {
      run: frame.toggleInspector,
      isEnabled: isOpen,
      isChecked: () => frame.isInspectorOpen,
    },
    'pane.next': { run: focusNextPane, isEnabled: isOpen },
    'go.read': section(workbench, 'read'),
    'go.find': section(workbench, 'find'),
    'go.sheets': section(workbench, 'sheets'),
    'go.briefs': section(workbench, 'briefs'),
    'go.imports': section(workbench, 'imports'),
    'go.back': { run: navigation.back, isEnabled: () => isOpen() && navigation.canGoBack },
    'go.forward': { run: navigation.forward, isEnabled: () => isOpen() && navigation.canGoForward },
    'tab.close': {
      run: () => navigation.close(navigation.current),
      isEnabled: () => isOpen() && navigation.tabs.some(navigation.isCurrent),
    },
  };
}

function section({ session, navigation }: Workbench, name: Section): CommandHandler {
  return { run: () => navigation.openSection(name), isEnabled: () => Boolean(session.library) };
}

function historyCommands({ core, session, notifications }: Workbench): CommandHandlers {
  return {
    'history.undo': {
      run: () => {
        session.willUndo();
        void notifications.attempt(() => core.call('history.undo', {}));
      },
      isEnabled: () => session.canWrite && session.undo !== null,
      label: () =>
        session.undo
          ? t('command.history.undo.what', { change: words.change(session.undo.message) })
          : t('command.history.undo'),
    },
    'history.redo': {
      run: () => {
        session.willRedo();
        void notifications.attempt(() => core.call('history.redo', {}));
      },
      isEnabled: () => session.canWrite && session.redo !== null,
      label: () =>
        session.redo
          ? t('command.history.redo.what', { change: words.change(session.redo.message) })
          : t('command.history.redo'),
    },
  };
}

function appearanceCommands({ session, notifications }: Workbench): CommandHandlers {
  const choose = (appearance: 'system' | 'light' | 'dark'): CommandHandler => ({
    run: () => void notifications.attempt(() => session.update({ appearance })),
    isChecked: () => session.settings?.appearance === appearance,
  });
  return {
    'appearance.system': choose('system'),
    'appearance.light': choose('light'),
    'appearance.dark': choose('dark'),
  };
}

/** The least and the most that a setting may be, and a step of the key, in pixels. */
const SMALLEST = 15;
const LARGEST = 22;
const STEP = 1;

function readingSizeCommands({ session, notifications }: Workbench): CommandHandlers {
  const size = (): number | undefined => session.settings?.readingSize;
  const change = (by: number): CommandHandler => ({
    run: () => {
      const readingSize = Math.min(LARGEST, Math.max(SMALLEST, size()! + by));
      void notifications.attempt(() => session.update({ readingSize }));
    },
    isEnabled: () => size() !== undefined && (by > 0 ? size()! < LARGEST : size()! > SMALLEST),
  });
  return { 'reading.larger': change(STEP), 'reading.smaller': change(-STEP) };
}

/** Panes are marked in the page; the focus goes to the one after the one that has it. */
function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + 1) % panes.length];
  const target = next?.querySelector<HTMLElement>('[data-pane-focus]') ?? next;
  target?.focus();
}
