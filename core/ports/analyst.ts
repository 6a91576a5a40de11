/** Who is at work; the name stands on what they make. */
export interface Analyst {
  /** The name as it was given, or 'Analyst' where none was. */
  name(): string;
}
