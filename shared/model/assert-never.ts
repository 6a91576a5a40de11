/** Ends an exhaustive switch: the compiler refuses a case that is missing, and at run time it names the value. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
