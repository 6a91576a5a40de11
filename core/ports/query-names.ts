/** Something that has names. */
export interface Named {
  id: string;
  /** All its names, the one that is shown first. */
  names: readonly string[];
}

/**
 * What names in a query mean. Names are compared without regard to case, diacritics, blanks, hyphens and the kind of
 * Chinese characters.
 */
export interface QueryNames {
  /** What a name is looked for as besides: things of the library that have it, or else places that the program knows. */
  called(name: string): Promise<readonly Named[]>;
  /** Things of the library of one kind that have a name, or one that begins so. */
  among(kind: NamedKind, name: string, how: 'exact' | 'beginning'): Promise<readonly Named[]>;
  /** Names of that kind that are written nearly like this one, the nearest first. */
  like(kind: NamedKind, name: string): Promise<readonly string[]>;
}

/** Cities and districts; anything that articles name; the analyst's tags. */
export type NamedKind = 'city' | 'entity' | 'tag';
