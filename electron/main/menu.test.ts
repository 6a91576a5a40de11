import { describe, expect, it, vi } from 'vitest';
import { commandIds, definitionOf } from '../../shared/commands/command-table.ts';
import type { ShellEvent } from '../../shared/contract/shell.ts';
import { Menu, type MenuItem } from '../../tests/fakes/electron.ts';
import { buildMenu } from './menu.ts';

vi.mock('electron', () => import('../../tests/fakes/electron.ts'));

const told: ShellEvent[] = [];
const windows = { tell: (event: ShellEvent) => void told.push(event) };
const items = (): MenuItem[] => Menu.current.flatMap(({ submenu }) => submenu ?? []);
const item = (id: string): MenuItem => items().find((one) => one.id === id)!;

describe('buildMenu', () => {
  it('holds every command that has a place in a menu, once, under a name', () => {
    buildMenu({}, windows);
    const wanted = commandIds.filter((id) => definitionOf(id).menu);
    expect(items().flatMap(({ id }) => id ?? [])).toEqual(expect.arrayContaining(wanted));
    expect(items().flatMap(({ id }) => id ?? [])).toHaveLength(wanted.length);
    for (const { label } of [...items(), ...Menu.current].filter(({ id }) => id)) {
      expect(label).not.toMatch(/^(command|menu)\./);
    }
  });

  it('offers nothing that the page has not said can run', () => {
    buildMenu({ 'history.undo': { enabled: true } }, windows);
    expect(items().filter(({ enabled }) => enabled)).toEqual([item('history.undo')]);
  });

  it('shows names and ticks as the page says them, and an ampersand as it stands', () => {
    buildMenu(
      {
        'history.undo': { enabled: true, label: 'Undo R&D' },
        'appearance.dark': { enabled: true, checked: true },
      },
      windows,
    );
    expect(item('history.undo').label).toBe('Undo R&&D');
    expect(item('appearance.dark')).toMatchObject({ type: 'checkbox', checked: true });
  });

  it('shows keys without taking them from the page', () => {
    buildMenu({}, windows);
    for (const { registerAccelerator } of items().filter(({ accelerator }) => accelerator)) {
      expect(registerAccelerator).toBe(false);
    }
    expect(item('history.redo').accelerator).toBe('CmdOrCtrl+Shift+Z');
  });

  it('tells the page what was chosen', () => {
    buildMenu({}, windows);
    item('go.sheets').click!();
    expect(told).toEqual([{ name: 'commandChosen', command: 'go.sheets' }]);
  });

  it('is not led astray by names that every object has', () => {
    const state = JSON.parse('{"__proto__":{"enabled":true},"constructor":{"enabled":true}}') as Record<
      string,
      { enabled: boolean }
    >;
    buildMenu(state, windows);
    expect(items().filter(({ enabled }) => enabled)).toEqual([]);
  });
});
