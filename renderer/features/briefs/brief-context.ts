import { createContext, useContext } from 'react';
import type { BriefStore } from './brief-store.ts';

const BriefContext = createContext<BriefStore | null>(null);
export const BriefProvider = BriefContext.Provider;

/** The brief that a part belongs to. */
export function useBrief(): BriefStore {
  const store = useContext(BriefContext);
  if (!store) throw new Error('A part of a brief stands outside of one');
  return store;
}
