/** One change as the stream tells it: the item before and after, as plain values. */
export interface Change {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
}
