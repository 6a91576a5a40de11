import type { Exchange } from '../../ports/exchange.ts';
import type { WriteExport } from '../../ports/export-file.ts';
import type { OrderReads } from '../../ports/order-reads.ts';
import type { ImportPorts } from '../import-file.ts';

/** What reports of imports, and doing something with their files, need. */
export interface ImportReportPorts extends ImportPorts {
  reads: ImportPorts['reads'] & Pick<OrderReads, 'pathsInTrash'>;
  writeExport: WriteExport;
  exchange: Exchange;
}
