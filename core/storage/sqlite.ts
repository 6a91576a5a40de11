import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { WorkbenchError, type ErrorCode } from '../../shared/contract/errors.ts';

export type Row = Record<string, unknown>;
type Parameters = readonly SQLInputValue[];

/** How long a connection waits for another's lock before it gives up, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** `write`; `read` beside a writer; `still` reads a file that nobody has open, without leaving a trace beside it. */
export type Access = 'write' | 'read' | 'still';

/** One connection to a library's database, with its statements prepared once. Blocks its thread while it works. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #file: string;

  constructor(file: string, access: Access) {
    this.#file = file;
    const location = access === 'still' ? immutableUrl(file) : file;
    this.#database = this.#guard(
      () => new DatabaseSync(location, { readOnly: access !== 'write', timeout: BUSY_TIMEOUT }),
    );
  }

  all<Result = Row>(sql: string, ...parameters: Parameters): Result[] {
    return this.#guard(() => this.#prepare(sql).all(...parameters) as Result[]);
  }

  get<Result = Row>(sql: string, ...parameters: Parameters): Result | undefined {
    return this.#guard(() => this.#prepare(sql).get(...parameters) as Result | undefined);
  }

  run(sql: string, ...parameters: Parameters): { changes: number; lastId: number } {
    return this.#guard(() => {
      const { changes, lastInsertRowid } = this.#prepare(sql).run(...parameters);
      return { changes: Number(changes), lastId: Number(lastInsertRowid) };
    });
  }

  /** Runs statements that are not prepared: schema and pragmas. */
  exec(sql: string): void {
    this.#guard(() => this.#database.exec(sql));
  }

  /** Runs `body` as one transaction: all of it or, when it throws, nothing. Foreign keys are checked at its end. */
  transaction<Result>(body: () => Result): Result {
    this.exec('BEGIN IMMEDIATE');
    try {
      this.exec('PRAGMA defer_foreign_keys = ON');
      const result = body();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /**
   * Like `transaction`, without waiting for the disk: where the power fails, the last of these may be lost, each as a whole.
   * The next transaction that waits takes them along.
   */
  quickTransaction<Result>(body: () => Result): Result {
    this.exec('PRAGMA synchronous = NORMAL');
    try {
      return this.transaction(body);
    } finally {
      this.exec('PRAGMA synchronous = FULL');
    }
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #rollBack(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }

  #guard<Result>(action: () => Result): Result {
    try {
      return action();
    } catch (error) {
      throw translate(error, this.#file);
    }
  }
}

/** Tells SQLite that the file will not change, so that it makes no index of the write-ahead log beside it. */
function immutableUrl(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean something to a person. */
const codes: Readonly<Record<number, ErrorCode>> = {
  5: 'libraryLocked', // BUSY
  6: 'libraryLocked', // LOCKED
  8: 'libraryReadOnly', // READONLY
  10: 'libraryDamaged', // IOERR
  11: 'libraryDamaged', // CORRUPT
  13: 'diskFull', // FULL
  14: 'libraryReadOnly', // CANTOPEN
  26: 'libraryDamaged', // NOTADB
};

/** True where a commit failed because a row that others point at would have gone. */
export function isForeignKeyFailure(error: unknown): boolean {
  return (
    resultCode(error) === 787 || (error instanceof Error && /FOREIGN KEY constraint/.test(error.message))
  );
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode : null;
}

function translate(error: unknown, file: string): unknown {
  const code = codes[(resultCode(error) ?? -1) & 0xff];
  return code === undefined ? error : new WorkbenchError(code, { path: file }, { cause: error });
}
