/** A bundled style as the text of it: infra/window.ts puts it into the script that imports it. */
declare module "*.css" {
  const text: string;
  export default text;
}
