import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type CommandId,
  definitionOf,
  menuGroups,
  type MenuName,
  menuNames,
} from '../../shared/commands/command-table.ts';
import { acceleratorOf } from '../../shared/commands/keys.ts';
import type { MenuState } from '../../shared/contract/shell.ts';
import { createMessages, type MessageKey } from '../../shared/messages/messages.ts';
import type { Windows } from './windows.ts';

const messages = createMessages();

/** What belongs to a text field, and is the system's own. */
const editRoles: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

/** Builds the native menu from the command table, with what the page says can run now. */
export function buildMenu(state: MenuState, windows: Pick<Windows, 'tell'>): void {
  const menus = menuNames.map((name) => ({
    label: messages.text(`menu.${name}` as MessageKey),
    submenu: [...itemsOf(name, state, windows), ...(name === 'edit' ? editRoles : [])],
  }));
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...menus]));
}

function itemsOf(
  menu: MenuName,
  state: MenuState,
  windows: Pick<Windows, 'tell'>,
): MenuItemConstructorOptions[] {
  return menuGroups(menu).flatMap((group, index) => [
    ...(index > 0 ? [{ type: 'separator' as const }] : []),
    ...group.map((id) => itemOf(id, state, windows)),
  ]);
}

function itemOf(id: CommandId, state: MenuState, windows: Pick<Windows, 'tell'>): MenuItemConstructorOptions {
  const { key } = definitionOf(id);
  const now = state[id];
  return {
    id,
    label: (now?.label ?? messages.text(`command.${id}` as MessageKey)).replaceAll('&', '&&'),
    enabled: now?.enabled ?? false,
    ...(now?.checked === undefined ? {} : { type: 'checkbox', checked: now.checked }),
    ...(key ? { accelerator: acceleratorOf(key), registerAccelerator: false } : {}),
    click: () => windows.tell({ name: 'commandChosen', command: id }),
  };
}
