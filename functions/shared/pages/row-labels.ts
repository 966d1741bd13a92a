export { rowLabels } from "../words/faults/names.ts";
