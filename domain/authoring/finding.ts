/** Something that an author is told about a file: where in it, as `fields[3].label`, and what. */
export interface Finding {
  path?: string;
  text: string;
}
