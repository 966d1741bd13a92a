import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../.build/compile-cache", import.meta.url));

/** Keeps compiled modules between starts, which makes the second one about three times as fast. */
export function keepCompiled(): void {
  enableCompileCache(folder);
}

/**
 * For the environment of a thread: it keeps all its modules compiled, the first included. Stripping the types of that one
 * and its imports would take longer than all else that a thread needs to start.
 */
export const keepsCompiled = { NODE_COMPILE_CACHE: folder };
