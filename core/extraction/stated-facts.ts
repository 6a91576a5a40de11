import type { DateBasis } from '../../shared/model/partial-date.ts';
import type { TitleBasis } from '../../shared/model/article.ts';

/**
 * What a file says about an article apart from its text: front matter, meta tags, JSON-LD, the columns of a row, the
 * headers of a message. As it stands there; only what is stated is set.
 */
export interface StatedFacts {
  title: { text: string; basis: TitleBasis } | null;
  authors: string[];
  /** A date as it is written there, and where. */
  date: { text: string; basis: DateBasis } | null;
  source: string | null;
  /** The site or the collection that it stands in: its source where nothing says that it comes from elsewhere. */
  site?: string | null;
  url: string | null;
  /** BCP 47. */
  language: string | null;
  /**
   * True where a program noted it as the file was saved (the properties of a document): whatever the text says about
   * itself counts before it.
   */
  isWeak?: boolean;
}

export const NO_FACTS: StatedFacts = {
  title: null,
  authors: [],
  date: null,
  source: null,
  url: null,
  language: null,
};
