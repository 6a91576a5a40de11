import { makeAutoObservable } from 'mobx';
import { CallError } from '../client/core-client.ts';
import type { ChosenFiles } from '../client/chosen-files.ts';
import { openLibrary } from '../workbench/open-library.ts';
import { t } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { askFolder } from './ask-folder.ts';
import { importFiles } from './import-files.ts';

/** Files that are dragged over the window, and what becomes of them when they are dropped. */
export class DropStore {
  isOver = false;
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(this, {}, { autoBind: true });
  }

  setOver(isOver: boolean): void {
    this.isOver = isOver;
  }

  /** What a drop would do now; null where a question stands in the way, which comes first. */
  get promise(): { title: string; text: string } | null {
    const { session, dialogs } = this.#workbench;
    if (dialogs.current || session.library === undefined) return null;
    if (session.library === null) return { title: t('drop.makeLibrary'), text: t('drop.makeLibraryText') };
    if (!session.canWrite) return { title: t('drop.readOnly'), text: t('drop.readOnlyText') };
    return { title: t('drop.import', { library: session.library.name }), text: t('drop.importText') };
  }

  /** Does what was promised. */
  async take(chosen: ChosenFiles): Promise<void> {
    const { session, notifications, dialogs } = this.#workbench;
    this.setOver(false);
    if (dialogs.current || session.library === undefined) return;
    await notifications.attempt(async () => {
      const library = await this.#libraryIn(chosen);
      if (library !== null) await this.#open(library);
      else if (session.library === null) await this.#makeLibraryOf(chosen);
      else if (session.canWrite) await importFiles(this.#workbench, chosen);
      else throw new CallError('libraryReadOnly', { path: session.library?.path ?? '' });
    });
  }

  /** The folder of a library that was dropped, as itself or as the file in it. */
  async #libraryIn({ paths }: ChosenFiles): Promise<string | null> {
    for (const path of paths ?? []) {
      const folder = path.replace(/[/\\]library\.sqlite$/, '');
      if (await this.#isLibrary(folder)) return folder;
    }
    return null;
  }

  async #isLibrary(path: string): Promise<boolean> {
    try {
      return (await this.#workbench.core.call('library.browse', { path })).isLibrary;
    } catch (error) {
      // A file, or a folder that may not be looked into: no library that could be opened.
      if (error instanceof CallError && ['folderNotFound', 'fileUnreadable'].includes(error.code))
        return false;
      throw error;
    }
  }

  /** On the welcome screen that is all a drop can mean; in an open library one is asked. */
  async #open(path: string): Promise<void> {
    const { session, dialogs } = this.#workbench;
    const isWanted =
      session.library === null ||
      (await dialogs.confirm({
        title: t('drop.openLibrary'),
        text: t('drop.openLibraryText', { path }),
        confirm: t('drop.openConfirm'),
        isHarmless: true,
      }));
    if (isWanted) await openLibrary(this.#workbench, path);
  }

  async #makeLibraryOf(chosen: ChosenFiles): Promise<void> {
    const { core, dialogs } = this.#workbench;
    const [name = ''] = chosen.names;
    const isWanted = await dialogs.confirm({
      title: t('drop.newLibrary', { name }),
      text: t('drop.newLibraryText'),
      confirm: t('drop.chooseFolder'),
      isHarmless: true,
    });
    const path = isWanted ? await askFolder(this.#workbench, 'newLibrary', name) : null;
    if (path === null) return;
    await core.call('library.create', { path });
    await importFiles(this.#workbench, chosen);
  }
}
