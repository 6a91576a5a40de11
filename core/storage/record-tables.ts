import type { RecordKind, Records } from '../ports/records.ts';

/** How a field is stored: as it is, as JSON text, or a boolean as 0 and 1. Columns have the field's name in snake case. */
type ColumnType = 'plain' | 'json' | 'flag';

export interface RecordTable<Kind extends RecordKind = RecordKind> {
  table: string;
  columns: Readonly<Record<keyof Records[Kind] & string, ColumnType>>;
  /**
   * `tracked`: the analyst's; each change is recorded with the row before and after. `immutable`: made once, and stays
   * when what it belongs to is undone. `report`: the program's own, without a trace in the change record.
   */
  role: 'tracked' | 'immutable' | 'report';
  /** Fields that came with a later migration, and what they are in images of rows from before it. */
  since?: Readonly<Partial<Records[Kind]>>;
  /** Fields that the program keeps up by itself: undo neither minds nor restores them. */
  ownFields?: readonly (keyof Records[Kind] & string)[];
  /** Which record followers are told of when the program itself changes one of these, where it is not the record itself. */
  belongsTo?: { kind: RecordKind; field: keyof Records[Kind] & string };
}

/** The one place where records and tables meet. */
export const recordTables: { readonly [Kind in RecordKind]: RecordTable<Kind> } = {
  library: { table: 'library', role: 'tracked', columns: { id: 'plain', name: 'plain', created: 'plain' } },
  document: {
    table: 'document',
    role: 'tracked',
    ownFields: ['path', 'rawPath', 'modified', 'missing'],
    since: { reading: null, notes: [], removed: {}, modified: null, missing: null, rawPath: null },
    columns: {
      id: 'plain',
      path: 'plain',
      rawPath: 'plain',
      sha256: 'plain',
      mediaType: 'plain',
      charset: 'plain',
      bytes: 'plain',
      imported: 'plain',
      run: 'plain',
      reading: 'json',
      notes: 'json',
      removed: 'json',
      modified: 'plain',
      missing: 'plain',
    },
  },
  article: {
    table: 'article',
    role: 'tracked',
    since: { translated: null, corrected: [], found: {}, about: null, excluded: null, trashed: null },
    columns: {
      id: 'plain',
      document: 'plain',
      revision: 'plain',
      part: 'plain',
      parts: 'plain',
      title: 'plain',
      titleBasis: 'plain',
      authors: 'json',
      source: 'plain',
      url: 'plain',
      published: 'json',
      language: 'plain',
      translated: 'json',
      truncated: 'flag',
      chars: 'plain',
      words: 'plain',
      added: 'plain',
      corrected: 'json',
      found: 'json',
      about: 'json',
      excluded: 'plain',
      trashed: 'plain',
    },
  },
  revision: {
    table: 'revision',
    role: 'immutable',
    columns: {
      id: 'plain',
      article: 'plain',
      sha256: 'plain',
      text: 'plain',
      blocks: 'json',
      map: 'json',
      rendition: 'plain',
      created: 'plain',
    },
  },
  rendition: {
    table: 'rendition',
    role: 'immutable',
    columns: { id: 'plain', sha256: 'plain', text: 'plain', parts: 'json', created: 'plain' },
  },
  anchor: {
    table: 'anchor',
    role: 'immutable',
    columns: {
      id: 'plain',
      article: 'plain',
      revision: 'plain',
      start: 'plain',
      end: 'plain',
      quote: 'plain',
      prefix: 'plain',
      suffix: 'plain',
    },
  },
  placement: {
    table: 'placement',
    role: 'report',
    columns: { anchor: 'plain', revision: 'plain', state: 'plain', start: 'plain', end: 'plain' },
  },
  tag: {
    table: 'tag',
    role: 'tracked',
    columns: {
      id: 'plain',
      name: 'plain',
      colour: 'plain',
      parent: 'plain',
      description: 'plain',
      shortcut: 'plain',
      created: 'plain',
    },
  },
  annotation: {
    table: 'annotation',
    role: 'tracked',
    columns: {
      id: 'plain',
      article: 'plain',
      anchor: 'plain',
      note: 'plain',
      author: 'plain',
      created: 'plain',
      updated: 'plain',
    },
  },
  annotationTag: {
    table: 'annotation_tag',
    role: 'tracked',
    columns: { annotation: 'plain', tag: 'plain' },
  },
  entity: {
    table: 'entity',
    role: 'tracked',
    columns: {
      id: 'plain',
      kind: 'plain',
      name: 'plain',
      nameZh: 'plain',
      aliases: 'json',
      parent: 'plain',
      mergedInto: 'plain',
    },
  },
  mention: {
    table: 'mention',
    role: 'tracked',
    belongsTo: { kind: 'article', field: 'article' },
    columns: {
      id: 'plain',
      article: 'plain',
      anchor: 'plain',
      kind: 'plain',
      entity: 'plain',
      quantity: 'json',
      place: 'plain',
      state: 'plain',
      by: 'plain',
    },
  },
  sheet: {
    table: 'sheet',
    role: 'tracked',
    columns: { id: 'plain', title: 'plain', collection: 'plain', author: 'plain', created: 'plain' },
  },
  sheetPlace: {
    table: 'sheet_place',
    role: 'tracked',
    columns: { sheet: 'plain', place: 'plain', position: 'plain' },
  },
  indicator: {
    table: 'indicator',
    role: 'tracked',
    columns: {
      id: 'plain',
      sheet: 'plain',
      name: 'plain',
      unit: 'plain',
      group: 'plain',
      position: 'plain',
    },
  },
  evidence: {
    table: 'evidence',
    role: 'tracked',
    columns: {
      id: 'plain',
      sheet: 'plain',
      place: 'plain',
      indicator: 'plain',
      anchor: 'plain',
      quantity: 'json',
      text: 'plain',
      author: 'plain',
      created: 'plain',
    },
  },
  cell: {
    table: 'cell',
    role: 'tracked',
    columns: {
      sheet: 'plain',
      place: 'plain',
      indicator: 'plain',
      shown: 'plain',
      absence: 'plain',
      reason: 'plain',
    },
  },
  brief: {
    table: 'brief',
    role: 'tracked',
    columns: {
      id: 'plain',
      title: 'plain',
      sheet: 'plain',
      collection: 'plain',
      blocks: 'json',
      author: 'plain',
      created: 'plain',
      updated: 'plain',
    },
  },
  collection: {
    table: 'collection',
    role: 'tracked',
    columns: { id: 'plain', name: 'plain', author: 'plain', created: 'plain' },
  },
  collectionArticle: {
    table: 'collection_article',
    role: 'tracked',
    columns: { collection: 'plain', article: 'plain', added: 'plain' },
  },
  cleaningRule: { table: 'cleaning_rule', role: 'tracked', columns: { id: 'plain', isOn: 'flag' } },
  columnMapping: {
    table: 'column_mapping',
    role: 'tracked',
    columns: { header: 'plain', columns: 'json' },
  },
  apart: {
    table: 'apart',
    role: 'tracked',
    columns: { a: 'plain', b: 'plain', author: 'plain', created: 'plain' },
  },
  importRun: {
    table: 'import_run',
    role: 'report',
    columns: {
      id: 'plain',
      job: 'plain',
      label: 'plain',
      folder: 'plain',
      files: 'plain',
      started: 'plain',
      finished: 'plain',
      added: 'plain',
      revised: 'plain',
      unchanged: 'plain',
      duplicates: 'plain',
      failed: 'plain',
      articles: 'plain',
      cancelled: 'flag',
      concerning: 'plain',
      several: 'plain',
      ignored: 'plain',
    },
  },
  importSource: {
    table: 'import_source',
    role: 'report',
    columns: { run: 'plain', position: 'plain', path: 'plain', upload: 'plain', columns: 'json' },
  },
  importItem: {
    table: 'import_item',
    role: 'report',
    columns: {
      run: 'plain',
      position: 'plain',
      path: 'plain',
      outcome: 'plain',
      error: 'json',
      found: 'plain',
      articles: 'json',
      sameAs: 'plain',
      removed: 'json',
      concerns: 'json',
      ignored: 'flag',
      notes: 'json',
      bytes: 'plain',
      modified: 'plain',
    },
  },
  watchedFolder: {
    table: 'watched_folder',
    role: 'report',
    columns: {
      id: 'plain',
      path: 'plain',
      added: 'plain',
      paused: 'flag',
      polling: 'flag',
      device: 'plain',
      lastRun: 'plain',
      lastArrival: 'plain',
    },
  },
};
