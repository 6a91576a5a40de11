/** What would make a run differ from the one before: time and ids. Tests hold them still. */
export interface Runtime {
  now(): Date;
  /** A new id; later ones sort after earlier ones. */
  id(): string;
}

/** The moment as it is stored: ISO 8601 in UTC. */
export function timestamp(runtime: Pick<Runtime, 'now'>): string {
  return runtime.now().toISOString();
}
