import { makeAutoObservable, observableRef } from 'mobx';
import type { FolderPurpose } from '../../shared/contract/shell.ts';

export interface TextQuestion {
  kind: 'text';
  title: string;
  label: string;
  /** What stands in the field at first. */
  initial: string;
  confirm: string;
  help?: string;
}

export interface Confirmation {
  kind: 'confirm';
  title: string;
  text: string;
  /** Says what will happen: 'Delete 12 marks'. */
  confirm: string;
  /** Nothing is lost by it: without the red of a deletion. */
  isHarmless?: true;
}

/** One of several, of which one is the usual answer. */
export interface ChoiceQuestion {
  kind: 'choice';
  title: string;
  label: string;
  choices: readonly { value: string; label: string }[];
  initial: string;
  confirm: string;
  help?: string;
}

export interface FolderQuestion {
  kind: 'folder';
  purpose: FolderPurpose;
  /** What a new folder is to be called, if one is made. */
  name: string;
}

type Answered = { answer: (value: string | null) => void };
type Question = TextQuestion | Confirmation | ChoiceQuestion | FolderQuestion;
export type Dialog = Question & Answered;

/** Questions that stand in the way until they are answered; one at a time. */
export class Dialogs {
  current: Dialog | null = null;

  constructor() {
    makeAutoObservable(this, { current: observableRef }, { autoBind: true });
  }

  /** A text, or null where the person thought better of it. */
  askText(question: Omit<TextQuestion, 'kind'>): Promise<string | null> {
    return this.#ask({ kind: 'text', ...question });
  }

  /** The value that was chosen, or null where the person thought better of it. */
  askChoice(question: Omit<ChoiceQuestion, 'kind'>): Promise<string | null> {
    return this.#ask({ kind: 'choice', ...question });
  }

  async confirm(question: Omit<Confirmation, 'kind'>): Promise<boolean> {
    return (await this.#ask({ kind: 'confirm', ...question })) !== null;
  }

  /** A folder on the machine that the core runs on, where there is no system dialog for it. */
  askFolder(purpose: FolderQuestion['purpose'], name = ''): Promise<string | null> {
    return this.#ask({ kind: 'folder', purpose, name });
  }

  close(value: string | null): void {
    const dialog = this.current;
    this.current = null;
    dialog?.answer(value);
  }

  #ask(question: Question): Promise<string | null> {
    this.close(null);
    return new Promise((answer) => this.open({ ...question, answer }));
  }

  open(dialog: Dialog): void {
    this.current = dialog;
  }
}
