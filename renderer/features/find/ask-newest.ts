interface AskNewestOptions<Question, Answer> {
  ask: (question: Question) => Promise<Answer>;
  take: (answer: Answer, question: Question) => void;
  failed: (error: unknown) => void;
}

/**
 * Asks one question at a time; of those that come meanwhile only the newest waits, the others are never asked. So answers
 * come in the order of their questions, and no older one follows a newer one.
 */
export class AskNewest<Question, Answer> {
  readonly #options: AskNewestOptions<Question, Answer>;
  #waiting: { question: Question } | null = null;
  #running: Promise<void> | null = null;

  constructor(options: AskNewestOptions<Question, Answer>) {
    this.#options = options;
  }

  /** Ends once no question is left. */
  ask(question: Question): Promise<void> {
    this.#waiting = { question };
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Forgets the question that waits. */
  forget(): void {
    this.#waiting = null;
  }

  async #run(): Promise<void> {
    const { ask, take, failed } = this.#options;
    while (this.#waiting) {
      const { question } = this.#waiting;
      this.#waiting = null;
      try {
        take(await ask(question), question);
      } catch (error) {
        failed(error);
      }
    }
  }
}
