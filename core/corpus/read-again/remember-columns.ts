import type { ColumnMapping } from '../../../shared/model/reading-choices.ts';
import { headerOf } from '../../extraction/formats/tables/columns/columns-for.ts';
import type { FileToOutline, RememberedColumns } from '../../ports/file-reader.ts';
import { put, remove, type Write } from '../../ports/records.ts';
import type { RecordReads } from '../../ports/storage.ts';
import type { ImportPorts } from '../import-file.ts';
import { NO_CHOICES, optionsFor } from '../reading-options.ts';

/** Longer headers are not those of articles, and are not remembered. */
const LONGEST_HEADER = 20_000;

type Ports = Pick<ImportPorts, 'reader' | 'readingRules'>;
type Table = Omit<FileToOutline, 'options'>;

/** What the columns of tables are for, by their headers, as the analyst said. */
export async function rememberedColumns({ where }: Pick<RecordReads, 'where'>): Promise<RememberedColumns[]> {
  const records = await where('columnMapping', {});
  return records.map(({ header, columns }) => ({ header: JSON.parse(header) as string[], columns }));
}

/** Keeps what was chosen for a file, for later files with the headers of the tables that it counts for. */
export async function toRemember(ports: Ports, file: Table, columns: ColumnMapping): Promise<Write[]> {
  const options = optionsFor({ ...NO_CHOICES, columns }, await ports.readingRules());
  const tables = await ports.reader.outline({ ...file, options });
  return tables
    .filter(({ isNamed, by }) => isNamed && by === 'choice')
    .map((table) => keyOf(table))
    .filter((header) => header.length <= LONGEST_HEADER)
    .map((header) => put('columnMapping', { header, columns }));
}

/** Gives the headers of a file back to the program. */
export async function toForget(ports: Ports, file: Table): Promise<Write[]> {
  const options = optionsFor(null, await ports.readingRules());
  const tables = await ports.reader.outline({ ...file, options });
  return tables.filter(({ by }) => by === 'header').map((table) => remove('columnMapping', keyOf(table)));
}

function keyOf({ columns }: { columns: readonly { name: string }[] }): string {
  return JSON.stringify(headerOf({ columns: columns.map(({ name }) => name) }));
}
