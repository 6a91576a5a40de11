import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { OrderReads } from '../ports/order-reads.ts';
import type { PlaceRegistry } from '../ports/place-registry.ts';
import type { ImportJobPorts } from './import-job.ts';

export interface OrderPorts extends ImportJobPorts {
  reads: CorpusReads & OrderReads;
  registry: PlaceRegistry;
}
