export { nameOfField, type RowLabel } from "../words/faults/names.ts";
