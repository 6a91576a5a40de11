/** A written word and the term that the index knows it by. */
export type WordForm = readonly [word: string, term: string];

/*
 * Stems are shorter than words and sometimes spelt otherwise (university: univers, policies: polici), so a word that is
 * being typed would lose its hits between its stem and its end. These are the written words that their own term does not
 * begin with, in order, so that those with a common beginning stand together.
 */

/** Gathers the forms of an index while its texts are read. */
export function collectForms() {
  const forms = new Map<string, string>();
  return {
    add: (word: string, term: string) => {
      if (!term.startsWith(word)) forms.set(word, term);
    },
    sorted: (): WordForm[] => [...forms].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The terms of all written words that begin like this, each once. */
export function termsBeginning(forms: readonly WordForm[], beginning: string): string[] {
  const terms = new Set<string>();
  for (let at = firstNotBefore(forms, beginning); forms[at]?.[0].startsWith(beginning); at += 1) {
    terms.add(forms[at]![1]);
  }
  return [...terms];
}

export function hasForm(forms: readonly WordForm[], word: string): boolean {
  return forms[firstNotBefore(forms, word)]?.[0] === word;
}

function firstNotBefore(forms: readonly WordForm[], word: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle]![0] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
