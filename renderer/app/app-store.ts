import { reaction } from 'mobx';
import type { CoreClient } from '../client/core-client.ts';
import type { Shell } from '../client/shell.ts';
import { sheetCommands } from '../features/sheets/sheet-commands.ts';
import { Codebook } from '../workbench/codebook.ts';
import { Commands } from '../workbench/commands.ts';
import { Dialogs } from '../workbench/dialogs.ts';
import { Navigation } from '../workbench/navigation.ts';
import { Notifications } from '../workbench/notifications.ts';
import { PlaceTitles } from '../workbench/place-titles.ts';
import { Session } from '../workbench/session.ts';
import { t } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { frameCommands, FrameState } from './frame-commands.ts';
import { libraryCommands } from './library-commands.ts';
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
  readonly frame = new FrameState(matchMedia('(max-width: 1180px)'));
  readonly appearance: Appearance;
  readonly titles: PlaceTitles;
  readonly codebook: Codebook;

  constructor(core: CoreClient, shell: Shell) {
    this.core = core;
    this.shell = shell;
    this.session = new Session(core);
    this.titles = new PlaceTitles(core);
    this.codebook = new Codebook(core, this.session);
    this.appearance = new Appearance(this.session, shell);
    this.commands.register({ ...libraryCommands(this), ...frameCommands(this), ...sheetCommands(this) });
    rememberWorkspace(this);
  }

  /** Reads what is known and opens the library that was asked for, if any. */
  async start(library: string | null): Promise<void> {
    this.#listen();
    await this.notifications.attempt(async () => {
      await this.session.start();
      if (library !== null) await this.core.call('library.open', { path: library });
    });
  }

  #listen(): void {
    const { shell, session, commands, notifications } = this;
    shell.on({
      commandChosen: (id) => void commands.run(id as never),
      openRequested: (path) => void notifications.attempt(() => this.core.call('library.open', { path })),
      dropped: (sources) => void this.importDropped(sources),
      closing: () => this.#close(),
    });
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

  /** Files that were dropped onto the window come into the open library; without one there is nowhere to put them. */
  async importDropped(sources: Parameters<Parameters<Shell['on']>[0]['dropped']>[0]): Promise<void> {
    if (!this.session.library) {
      this.notifications.done(t('import.needsLibrary'));
      return;
    }
    await this.notifications.attempt(async () => {
      const { run } = await this.core.call('corpus.import', { sources });
      this.navigation.open({ kind: 'imports', run });
    });
  }

  /** Fields and editors save when they lose the focus. */
  #close(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => this.shell.readyToClose(), 50);
  }
}
