/*
 * Every command once: its name, its key and its place in the menu. What it does and when it can run lives in the renderer;
 * its words are the message `command.<id>`. Menu, palette, keys and buttons all come from here.
 */

export const menuNames = ['file', 'edit', 'view', 'go', 'article', 'sheet', 'brief', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

export interface CommandDefinition {
  /**
   * The key that runs it, as `Mod+Shift+Z`: `Mod` is Command on a Mac and Control elsewhere. A single letter or sign acts
   * only while the reader, a queue or the grid has the focus (WCAG 2.1.4).
   */
  key?: string;
  /** Where it stands in the menu; groups are parted by a line. Without it, it is in the palette only. */
  menu?: { menu: MenuName; group: number };
  /** Left out of the palette: it makes sense only where its key or button is. */
  hidden?: true;
}

const file = (group: number) => ({ menu: 'file' as const, group });
const view = (group: number) => ({ menu: 'view' as const, group });
const go = (group: number) => ({ menu: 'go' as const, group });
const article = (group: number) => ({ menu: 'article' as const, group });
const sheet = (group: number) => ({ menu: 'sheet' as const, group });
const brief = (group: number) => ({ menu: 'brief' as const, group });

export const commandTable = {
  'library.new': { key: 'Mod+N', menu: file(1) },
  'library.open': { key: 'Mod+O', menu: file(1) },
  'library.openSample': { menu: file(1) },
  'library.rename': { menu: file(1) },
  'library.close': { menu: file(1) },
  'import.files': { key: 'Mod+Shift+O', menu: file(2) },
  'import.folder': { menu: file(2) },
  'import.watch': { menu: file(2) },
  'import.columns': { menu: file(2) },
  'import.pause': { menu: file(2) },
  'import.stop': { key: 'Escape', menu: file(2) },
  'article.paste': { key: 'Mod+Shift+V', menu: file(2) },
  'program.settings': { key: 'Mod+,', menu: file(3) },
  'program.quit': { key: 'Mod+Q', menu: file(4) },

  'history.undo': { key: 'Mod+Z', menu: { menu: 'edit', group: 1 } },
  'history.redo': { key: 'Mod+Shift+Z', menu: { menu: 'edit', group: 1 } },

  'palette.open': { key: 'Mod+K', menu: view(1), hidden: true },
  'pane.inspector': { key: 'Mod+I', menu: view(2) },
  'pane.next': { key: 'F6', menu: view(2), hidden: true },
  'reading.larger': { key: 'Mod+=', menu: view(3) },
  'reading.smaller': { key: 'Mod+-', menu: view(3) },
  'appearance.system': { menu: view(4) },
  'appearance.light': { menu: view(4) },
  'appearance.dark': { menu: view(4) },

  'go.read': { key: 'Mod+1', menu: go(1) },
  'go.find': { key: 'Mod+2', menu: go(1) },
  'go.sheets': { key: 'Mod+4', menu: go(1) },
  'go.briefs': { key: 'Mod+5', menu: go(1) },
  'go.imports': { key: 'Mod+6', menu: go(1) },
  'go.search': { key: '/', menu: go(2) },
  'find.narrow': { key: 'F', menu: go(2) },
  'search.save': { key: 'Mod+S', menu: go(5) },
  'search.within': { key: 'Mod+Shift+F', menu: go(5) },
  'search.batch': { menu: go(5) },
  'search.exportXlsx': { menu: go(5) },
  'search.exportCsv': { menu: go(5) },
  'import.readAgain': { key: 'R', menu: go(2) },
  'import.nextFailed': { key: ']', menu: go(2) },
  'import.previousFailed': { key: '[', menu: go(2) },
  'go.back': { key: 'Alt+ArrowLeft', menu: go(3) },
  'go.forward': { key: 'Alt+ArrowRight', menu: go(3) },
  'tab.close': { key: 'Mod+W', menu: go(4) },

  'article.next': { key: 'J', menu: article(1) },
  'article.previous': { key: 'K', menu: article(1) },
  'article.original': { key: 'O', menu: article(1) },
  'article.like': { key: 'M', menu: article(1) },
  'article.split': { menu: article(5) },
  'article.join': { menu: article(5) },
  'article.correct': { key: 'Mod+Shift+E', menu: article(5) },
  'article.collect': { menu: article(5) },
  'article.uncollect': { menu: article(5) },
  'article.exclude': { menu: article(6) },
  'article.include': { menu: article(6) },
  'article.trash': { menu: article(6) },
  'article.restore': { menu: article(6) },
  'collection.new': { menu: article(7) },
  'collection.rename': { menu: article(7) },
  'collection.remove': { menu: article(7) },
  'trash.empty': { menu: article(8) },
  'mark.add': { key: 'H', menu: article(2) },
  'mark.tag': { key: 'T', menu: article(2) },
  'mark.note': { key: 'N', menu: article(2) },
  'mark.entity': { key: 'E', menu: article(2) },
  'mark.quantity': { key: 'Q', menu: article(2) },
  'mark.toSheet': { key: 'S', menu: article(2) },
  'mark.remove': { key: 'Delete', menu: article(2) },
  'mark.next': { key: ']', menu: article(3) },
  'mark.previous': { key: '[', menu: article(3) },
  'mark.under': { key: 'Alt+ArrowDown', menu: article(3) },
  'mark.over': { key: 'Alt+ArrowUp', menu: article(3) },
  'suggestion.accept': { key: 'A', menu: article(4) },
  'suggestion.correct': { key: 'C', menu: article(4) },
  'suggestion.reject': { key: 'X', menu: article(4) },
  'tag.1': { key: '1', hidden: true },
  'tag.2': { key: '2', hidden: true },
  'tag.3': { key: '3', hidden: true },
  'tag.4': { key: '4', hidden: true },
  'tag.5': { key: '5', hidden: true },
  'tag.6': { key: '6', hidden: true },
  'tag.7': { key: '7', hidden: true },
  'tag.8': { key: '8', hidden: true },

  'sheet.draft': { menu: sheet(1) },
  'sheet.new': { menu: sheet(1) },
  'sheet.rename': { menu: sheet(2) },
  'sheet.duplicate': { menu: sheet(2) },
  'sheet.addIndicator': { key: 'Mod+Shift+I', menu: sheet(2) },
  'sheet.addPlace': { key: 'Mod+Shift+P', menu: sheet(2) },
  'sheet.editIndicator': { key: 'F2', menu: sheet(3) },
  'sheet.mergeIndicator': { menu: sheet(3) },
  'sheet.removeIndicator': { menu: sheet(3) },
  'sheet.removePlace': { menu: sheet(3) },
  'sheet.openEvidence': { menu: sheet(4) },
  'sheet.nextConflict': { menu: sheet(4) },
  'sheet.previousConflict': { menu: sheet(4) },
  'sheet.findUnused': { menu: sheet(4) },
  'sheet.export': { menu: sheet(5) },
  'sheet.exportHtml': { menu: sheet(5) },
  'sheet.exportMarkdown': { menu: sheet(5) },
  'sheet.makeBrief': { key: 'Mod+B', menu: sheet(5) },
  'sheet.remove': { menu: sheet(6) },

  'brief.new': { menu: brief(1) },
  'brief.rename': { menu: brief(2) },
  'brief.exportHtml': { key: 'Mod+E', menu: brief(3) },
  'brief.exportMarkdown': { menu: brief(3) },
  'brief.remove': { menu: brief(4) },

  'help.keys': { key: '?', menu: { menu: 'help', group: 1 } },
  'help.messages': { menu: { menu: 'help', group: 1 } },
  'help.about': { menu: { menu: 'help', group: 2 } },
} as const satisfies Record<string, CommandDefinition>;

export type CommandId = keyof typeof commandTable;

export const commandIds = Object.keys(commandTable) as CommandId[];

export function definitionOf(id: CommandId): CommandDefinition {
  return commandTable[id];
}

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commandTable, id);
}

/** The commands of one menu in order, in groups between which a line is drawn. */
export function menuGroups(menu: MenuName): CommandId[][] {
  const groups = new Map<number, CommandId[]>();
  for (const id of commandIds) {
    const place = definitionOf(id).menu;
    if (place?.menu === menu) groups.set(place.group, [...(groups.get(place.group) ?? []), id]);
  }
  return [...groups.keys()].sort((a, b) => a - b).map((group) => groups.get(group)!);
}
