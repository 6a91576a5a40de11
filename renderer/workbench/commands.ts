import { computed, type IComputedValue, observable, runInAction } from 'mobx';
import { type CommandId, commandIds, definitionOf } from '../../shared/commands/command-table.ts';
import type { MenuState } from '../../shared/contract/shell.ts';
import type { MessageKey } from '../../shared/messages/messages.ts';
import { t } from './words.ts';

/** What a command does, and when. Read inside of MobX, so that menus and buttons follow by themselves. */
export interface CommandHandler {
  run(): void;
  /** False where it cannot run now. */
  isEnabled?(): boolean;
  /** Its name where that says more than the table's: 'Undo: tag …'. */
  label?(): string;
  /** For a choice: true where it is the one. */
  isChecked?(): boolean;
  /** What it would act on, for the palette: 'For the selection …'. */
  about?(): string | null;
}
export type CommandHandlers = Partial<Record<CommandId, CommandHandler>>;

export interface CommandState {
  id: CommandId;
  label: string;
  enabled: boolean;
  checked: boolean | undefined;
  about: string | null;
}

/** The registry: views put in what their commands do while they are there; menu, palette, keys and buttons ask it. */
export class Commands {
  readonly #handlers = observable.map<CommandId, CommandHandler[]>({}, { deep: false });
  readonly #states = new Map<CommandId, IComputedValue<CommandState>>();

  constructor() {
    for (const id of commandIds)
      this.#states.set(
        id,
        computed(() => this.#stateOf(id)),
      );
  }

  /** The handlers that came last are asked first, so that the view in front goes before the frame. */
  register(handlers: CommandHandlers): () => void {
    const entries = Object.entries(handlers) as [CommandId, CommandHandler][];
    runInAction(() => {
      for (const [id, handler] of entries) this.#change(id, (others) => [...others, handler]);
    });
    return () =>
      runInAction(() => {
        for (const [id, handler] of entries)
          this.#change(id, (others) => others.filter((other) => other !== handler));
      });
  }

  state(id: CommandId): CommandState {
    return this.#states.get(id)!.get();
  }

  /** Runs a command; does nothing where it cannot run now. */
  run(id: CommandId): boolean {
    const handler = this.#active(id);
    if (!handler || handler.isEnabled?.() === false) return false;
    handler.run();
    return true;
  }

  get menuState(): MenuState {
    const entries = commandIds
      .filter((id) => definitionOf(id).menu)
      .map((id) => {
        const { enabled, label, checked } = this.state(id);
        return [id, { enabled, label, ...(checked === undefined ? {} : { checked }) }] as const;
      });
    return Object.fromEntries(entries);
  }

  #active(id: CommandId): CommandHandler | undefined {
    return this.#handlers.get(id)?.at(-1);
  }

  #stateOf(id: CommandId): CommandState {
    const handler = this.#active(id);
    return {
      id,
      label: handler?.label?.() ?? t(`command.${id}` as MessageKey),
      enabled: handler !== undefined && handler.isEnabled?.() !== false,
      checked: handler?.isChecked?.(),
      about: handler?.about?.() ?? null,
    };
  }

  #change(id: CommandId, change: (others: CommandHandler[]) => CommandHandler[]): void {
    this.#handlers.set(id, change(this.#handlers.get(id) ?? []));
  }
}
