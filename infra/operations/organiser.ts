import type { Descriptions } from "./parts.ts";

export const organiserOperations: Descriptions = {};
