import type { Quantity } from '../../shared/model/quantity.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkbench } from './workbench.ts';

/**
 * What a typed quantity means, as the core reads it: null where it is none, undefined until that is known. As long as
 * the words are those of `known`, it is that one, with all that is known of it.
 */
export function useReadQuantity(
  words: string,
  known: { text: string; quantity: Quantity } | null,
): Quantity | null | undefined {
  const { core } = useWorkbench();
  const text = words.trim().slice(0, 300);
  const isKnown = known !== null && text === known.text.trim();
  const read = useAnswer(isKnown || text === '' ? null : text, () =>
    core.call('entities.parseQuantity', { text }),
  );
  if (isKnown) return known.quantity;
  return text === '' ? null : read;
}
