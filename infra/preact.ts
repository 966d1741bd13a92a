import { jsx } from "preact/jsx-runtime";

/**
 * In place of `preact` in the bundles: what drawing a page as text asks of it. The rest, 10 kB in every function, is for
 * a document that changes, which a function does not have.
 */
export const options = {};

export const Fragment = ({ children }: { children?: unknown }): unknown => children;

type Component = Parameters<typeof jsx>[0];

export const h = (type: Component, props: object | null, ...children: unknown[]): unknown =>
  jsx(type, { ...props, ...(children.length > 0 && { children }) });

let mark: unknown;

/** Told by what `jsx` makes, which nothing that was sent to us can hold. */
export function isValidElement(value: unknown): boolean {
  mark ??= jsx("p", {}).constructor;
  return typeof value === "object" && value !== null && value.constructor === mark;
}
