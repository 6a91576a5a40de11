import { reaction } from 'mobx';
import { newBriefCommand } from '../features/briefs/brief-commands.ts';
import type { CoreClient } from '../client/core-client.ts';
import type { Shell } from '../client/shell.ts';
import { sheetCommands } from '../features/sheets/sheet-commands.ts';
import { Codebook } from '../workbench/codebook.ts';
import { Commands } from '../workbench/commands.ts';
import { Dialogs } from '../workbench/dialogs.ts';
import { openLibrary } from '../workbench/open-library.ts';
import { Navigation } from '../workbench/navigation.ts';
import { Notifications } from '../workbench/notifications.ts';
import { PendingWork, settledFirst } from '../workbench/pending-work.ts';
import { PlaceTitles } from '../workbench/place-titles.ts';
import { Session } from '../workbench/session.ts';
import { t } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { DropStore } from './drop-store.ts';
import { frameCommands, FrameState } from './frame-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { tellImports } from './import-notes.ts';
import { Appearance } from './appearance.ts';
import { rememberWorkspace } from './workspace-memory.ts';

/** Holds the parts of the workbench and sets them going; what each does is its own affair. */
export class AppStore implements Workbench {
  readonly core: CoreClient;
  readonly shell: Shell;
  readonly session: Session;
  readonly navigation = new Navigation();
  readonly commands = new Commands();
  readonly dialogs = new Dialogs();
  readonly notifications = new Notifications();
  readonly pendingWork = new PendingWork();
  readonly frame = new FrameState(matchMedia('(max-width: 1180px)'));
  readonly appearance: Appearance;
  readonly titles: PlaceTitles;
  readonly codebook: Codebook;
  readonly drop: DropStore;

  constructor(core: CoreClient, shell: Shell) {
    this.core = settledFirst(core, this.pendingWork);
    this.shell = shell;
    this.session = new Session(this.core);
    this.titles = new PlaceTitles(this.core);
    this.codebook = new Codebook(this.core, this.session);
    this.appearance = new Appearance(this.session, shell);
    this.commands.register({ ...libraryCommands(this), ...frameCommands(this) });
    this.commands.register({ ...sheetCommands(this), ...newBriefCommand(this) });
    this.drop = new DropStore(this);
    rememberWorkspace(this);
    tellImports(this);
  }

  /** Reads what is known and opens the library that was asked for, if any. */
  async start(library: string | null): Promise<void> {
    this.#listen();
    await this.notifications.attempt(async () => {
      await this.session.start();
      if (library !== null) await openLibrary(this, library);
    });
  }

  #listen(): void {
    const { shell, session, commands, notifications } = this;
    shell.on({
      commandChosen: (id) => void commands.run(id as never),
      openRequested: (path) => void notifications.attempt(() => openLibrary(this, path)),
      dropped: (chosen) => void this.drop.take(chosen),
      closing: () => this.#close(),
    });
    // Electron's window waits for `closing` instead, and would stay open without a word.
    this.pendingWork.watchPage(shell.capabilities.host === 'browser');
    reaction(
      () => commands.menuState,
      (state) => shell.setMenu(state),
      { fireImmediately: true, delay: 100 },
    );
    reaction(
      () => session.library?.name ?? null,
      (name) => shell.setTitle(name === null ? t('app.name') : t('app.title', { library: name })),
      { fireImmediately: true },
    );
    this.core.on('coreRestarted', ({ reopened }) => {
      if (reopened) notifications.done(t('app.coreRestarted'));
      else notifications.warn(t('app.coreNotReopened'), t('app.coreNotReopened.help'));
    });
    this.core.on('coreStopped', () => notifications.warn(t('app.coreStopped'), t('app.coreStopped.help')));
  }

  /** Fields and editors save when they lose the focus. */
  #close(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const fieldsSaved = new Promise((resolve) => setTimeout(resolve, 50));
    void Promise.all([this.pendingWork.settle(), fieldsSaved]).then(() => this.shell.readyToClose());
  }
}
