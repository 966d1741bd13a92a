export { reportCorrection } from "./report.ts";
