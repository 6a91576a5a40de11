const [UNKNOWN, MEMBER, STRANGER] = [0, 1, 2];

/**
 * A class of characters that is asked for again and again, by their UTF-16 units: what its pattern says of a unit alone is
 * found out once, and then looked up.
 */
export function characterClass(pattern: RegExp): (unit: number) => boolean {
  const known = new Uint8Array(0x10000);
  return (unit) => {
    if (known[unit] === UNKNOWN) known[unit] = pattern.test(String.fromCharCode(unit)) ? MEMBER : STRANGER;
    return known[unit] === MEMBER;
  };
}
