import type { Descriptions } from "./parts.ts";

export const selfServiceOperations: Descriptions = {};
