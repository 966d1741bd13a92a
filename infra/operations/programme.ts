import type { Descriptions } from "./parts.ts";

export const programmeOperations: Descriptions = {};
