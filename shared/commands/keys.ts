/** A key as it is pressed: the modifiers in a fixed order, then the key's name as the browser gives it. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The key's name in the table's notation: 'Mod+Shift+Z', 'Alt+ArrowLeft', 'H', '?'. */
export function keyName(press: KeyPress, isMac: boolean): string {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherControl = isMac ? press.ctrlKey : press.metaKey;
  const letter = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  // Shift is part of a sign ('?'), and a modifier of everything else.
  const shift = press.shiftKey && (mod || press.altKey || letter.length > 1 || /[A-Z]/.test(letter));
  const parts = [mod && 'Mod', otherControl && 'Control', press.altKey && 'Alt', shift && 'Shift', letter];
  return parts.filter(Boolean).join('+');
}

const shownNames: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
  '=': '+',
};

/** How a key is shown to a person: 'Ctrl Shift Z', on a Mac '⌘⇧Z'. */
export function shownKey(key: string, isMac: boolean): string {
  const modifiers = isMac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  const parts = key.split('+').map((part) => {
    if (part === 'Mod' || part === 'Alt' || part === 'Shift') return modifiers[part];
    return shownNames[part] ?? part;
  });
  return parts.join(isMac ? '' : ' ');
}

/** The same key as Electron's menus write it: 'CmdOrCtrl+Shift+Z', 'Alt+Left'. */
export function acceleratorOf(key: string): string {
  return key
    .split('+')
    .map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part === '=' ? 'Plus' : part.replace(/^Arrow/, '')))
    .join('+');
}

/** Letters and signs without a modifier act only where nothing is being written. */
export function isPlainKey(key: string): boolean {
  return !/^(Mod|Control|Alt)\+/.test(key) && !/^F\d+$/.test(key);
}
