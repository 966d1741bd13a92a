import type { Descriptions } from "./parts.ts";

export const checkInOperations: Descriptions = {};
