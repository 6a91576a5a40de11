import { rules } from './rules.ts';

/** Rules that are not of single lines; each is applied where it belongs. */
const others = ['repeatedHeadline', 'runningHead', 'pageNumber'] as const;

/** The names of all rules that can be switched off, in the order in which a person reads of them. */
export const cleaningRules: readonly string[] = [...rules.map(({ name }) => name), ...others];
