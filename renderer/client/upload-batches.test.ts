import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LARGEST_BATCH, MOST_IN_BATCH } from '../../shared/contract/upload.ts';
import { batchesOf } from './upload-batches.ts';

it('keeps each file once and in order, and no group over what a request may bring', () => {
  const sizes = fc.array(fc.oneof(fc.nat(9000), fc.nat(LARGEST_BATCH * 2)), { maxLength: 200 });
  fc.assert(
    fc.property(sizes, (all) => {
      // What a file holds is not looked at; only its size is.
      const files = all.map((size, at) => ({ name: String(at), file: { size } as File }));
      const batches = batchesOf(files);
      expect(batches.flat()).toEqual(files);
      for (const batch of batches) {
        const total = batch.reduce((sum, { file }) => sum + file.size, 0);
        expect(batch.length === 1 || total <= LARGEST_BATCH).toBe(true);
        expect(batch.length).toBeLessThanOrEqual(MOST_IN_BATCH);
      }
    }),
  );
});
