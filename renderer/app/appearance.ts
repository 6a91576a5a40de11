import { autorun, makeAutoObservable } from 'mobx';
import type { Shell } from '../client/shell.ts';
import type { Session } from '../workbench/session.ts';

const REMEMBERED = 'broadsheet-appearance';

/** Day or night as the settings say, else as the system does; remembered for the first paint of the next start. */
export class Appearance {
  private systemIsDark: boolean;
  readonly #session: Session;

  constructor(session: Session, shell: Shell) {
    this.#session = session;
    const system = matchMedia('(prefers-color-scheme: dark)');
    this.systemIsDark = system.matches;
    makeAutoObservable(this, {}, { autoBind: true });
    system.addEventListener('change', (event) => this.setSystem(event.matches));
    autorun(() => this.#remember(shell));
  }

  get isDark(): boolean {
    const chosen = this.#session.settings?.appearance ?? localStorage.getItem(REMEMBERED);
    return chosen === 'dark' || (chosen !== 'light' && this.systemIsDark);
  }

  setSystem(isDark: boolean): void {
    this.systemIsDark = isDark;
  }

  #remember(shell: Shell): void {
    const appearance = this.#session.settings?.appearance;
    if (!appearance) return;
    localStorage.setItem(REMEMBERED, appearance);
    shell.setAppearance(appearance);
  }
}
