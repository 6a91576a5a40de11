/** The names of what facets count by id. */
export interface SearchLabels {
  entity(id: string): Promise<string | undefined>;
  tag(id: string): Promise<string | undefined>;
}
