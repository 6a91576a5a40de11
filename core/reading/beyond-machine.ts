/** What V8 and Node say where a stack, a text, a list or a buffer would become larger than any may be. */
const LIMITS =
  /^(?:Maximum call stack size exceeded|Invalid (?:string|array|typed array|array buffer) length|Array buffer allocation failed|(?:Map|Set) maximum size exceeded|Cannot create a (?:string|Buffer) (?:longer|larger) than|File size \(\d+\) is greater than)/;

/** True for an error that says that something was too large for the machine: the fault is in the file, not in its parser. */
export function isBeyondMachine(error: unknown): boolean {
  return error instanceof Error && LIMITS.test(error.message);
}
