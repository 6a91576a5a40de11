import { makeAutoObservable } from 'mobx';
import { CallError } from '../client/core-client.ts';
import { t, words } from './words.ts';

export interface NoteAction {
  label: string;
  run: () => void;
  /** Ends when the action has lost its sense; never where it keeps it. */
  untilOver?: Promise<void>;
}

export interface Note {
  id: number;
  kind: 'done' | 'failed' | 'working';
  text: string;
  help: string;
  action: NoteAction | null;
  at: Date;
}

/** How long what went well stays in sight, in milliseconds; what failed stays until it is put away. */
const SHOWN_FOR = 6000;
const REMEMBERED = 50;

/** What the program tells without being asked. Everything stays in the list afterwards. */
export class Notifications {
  all: Note[] = [];
  shown: Note[] = [];
  #ids = 0;

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true });
  }

  done(text: string, action: Note['action'] = null): void {
    const note = this.#add({ kind: 'done', text, help: '', action });
    setTimeout(() => this.putAway(note), SHOWN_FOR);
    // Whoever cannot tell whether it has lost its sense leaves it.
    action?.untilOver?.then(() => this.#withoutAction(note)).catch(() => {});
  }

  failed(error: unknown): void {
    this.#add({ kind: 'failed', ...errorWords(error), action: null });
  }

  /** Says something that nobody asked for and that must not be missed; once is enough. */
  warn(text: string, help: string): void {
    if (this.shown.some((note) => note.text === text)) return;
    this.#add({ kind: 'failed', text, help, action: null });
  }

  /** Something that takes a while. It shows once there are words for it, and stays until it ends. */
  working(action: Note['action']): { say(text: string): void; end(): void } {
    const id = (this.#ids += 1);
    const note: Note = { id, kind: 'working', text: '', help: '', action, at: new Date() };
    return {
      say: (text) => this.#show({ ...note, text }),
      end: () => this.putAway(note),
    };
  }

  putAway(note: Pick<Note, 'id'>): void {
    this.shown = this.shown.filter(({ id }) => id !== note.id);
  }

  /** Runs something a person asked for; when it fails, they are told. */
  async attempt<Result>(action: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await action();
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  #withoutAction({ id }: Note): void {
    this.shown = this.shown.map((note) => (note.id === id ? { ...note, action: null } : note));
  }

  #show(note: Note): void {
    const others = this.shown.filter(({ id }) => id !== note.id);
    this.shown = [note, ...others];
  }

  #add(note: Omit<Note, 'id' | 'at'>): Note {
    const added = { ...note, id: (this.#ids += 1), at: new Date() };
    this.all = [added, ...this.all].slice(0, REMEMBERED);
    this.shown = [...this.shown, added].slice(-3);
    return added;
  }
}

/** What went wrong and what to do, for any error. */
export function errorWords(error: unknown): { text: string; help: string } {
  if (error instanceof CallError) {
    if (error.details.status !== undefined) return unreachable(error.details.status);
    const { what, help } = words.error(error);
    return { text: what, help };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { text: t('error.internal', { message }), help: t('error.internal.help') };
}

/** In the browser the server may be gone, or be another run's; nobody starts it again but the person. */
function unreachable(status: unknown): { text: string; help: string } {
  return status === 401
    ? { text: t('app.otherRun'), help: t('app.otherRun.help') }
    : { text: t('app.noServer'), help: t('app.noServer.help') };
}
