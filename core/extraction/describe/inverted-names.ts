const INVERTED =
  /^(?<family>(?:(?:de|da|del|di|van|von|der|den|bin|al|el|la|le)\s)*\p{Lu}[\p{L}'’-]+), (?<given>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2})$/u;

/** "Brandt, Anke" as libraries and journals write a name, in the order in which it is spoken; anything else as it is. */
export function inOrder(name: string): string {
  const { family, given } = INVERTED.exec(name.trim())?.groups ?? {};
  return family && given ? `${given} ${family}` : name;
}
