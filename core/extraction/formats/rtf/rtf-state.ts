import { type ParagraphFormat, PLAIN_PARAGRAPH } from './rtf-document.ts';

/** Where the words of a group go. `skip`: to nowhere. */
export type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'title' | 'author' | 'created';

/** What a group inherits and gives back when it ends. */
export interface RtfGroup {
  destination: Destination;
  /** How many characters after a `\u` stand for readers that do not know it. */
  fallback: number;
  charset: string | null;
  isHidden: boolean;
  /** The font or style that is being defined. */
  defining: number;
  /** True for a foot- or endnote: its paragraphs are kept for the end. */
  isNote: boolean;
  /** True right after `\*`: a destination that is not known is skipped. */
  isOptional: boolean;
  /** What the paragraphs of the group are set as. */
  format: ParagraphFormat;
}

export const OUTERMOST_GROUP: Readonly<RtfGroup> = {
  ...{ destination: 'text', fallback: 1, charset: null, isHidden: false },
  ...{ defining: 0, isNote: false, isOptional: false, format: PLAIN_PARAGRAPH },
};

/** Destinations that hold no text of the document. */
const skippedDestinations = new Set([
  ...[
    'colortbl',
    'listtable',
    'listoverridetable',
    'revtbl',
    'rsidtbl',
    'generator',
    'pict',
    'objdata',
    'objclass',
  ],
  ...[
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'fldinst',
    'listtext',
  ],
  ...[
    'pntext',
    'pn',
    'themedata',
    'colorschememapping',
    'datastore',
    'latentstyles',
    'xmlnstbl',
    'nonshppict',
  ],
  ...[
    'annotation',
    'atnid',
    'atnauthor',
    'atntime',
    'atnref',
    'atrfstart',
    'atrfend',
    'bkmkstart',
    'bkmkend',
  ],
  ...[
    'ftnsep',
    'ftnsepc',
    'aftnsep',
    'aftnsepc',
    'template',
    'filetbl',
    'nextfile',
    'private',
    'xe',
    'tc',
    'sp',
    'sn',
  ],
  ...[
    'subject',
    'operator',
    'keywords',
    'comment',
    'doccomm',
    'company',
    'manager',
    'category',
    'hlinkbase',
    'revtim',
  ],
  ...[
    'printim',
    'buptim',
    'falt',
    'panose',
    'fontemb',
    'userprops',
    'mmathPr',
    'docvar',
    'formfield',
    'shprslt',
    'nonesttables',
  ],
]);

const destinations = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['title', 'title'],
  ['author', 'author'],
  ['creatim', 'created'],
  ['shptxt', 'text'],
  ['fldrslt', 'text'],
  ['result', 'text'],
]);

/** Where the words of a destination go; null for a word that is none. */
export function destinationOf(word: string): Destination | null {
  return skippedDestinations.has(word) ? 'skip' : (destinations.get(word) ?? null);
}

/** Control words and signs that stand for a character. */
export const characters: Readonly<Record<string, string>> = {
  ...{ tab: '\t', line: '\n', lbr: '\n', emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', qmspace: ' ' },
  ...{ '~': '\u00A0', _: '\u2011', '{': '{', '}': '}', '\\': '\\', '\n': '', '\r': '' },
};
