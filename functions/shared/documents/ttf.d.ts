/** A font as the bytes of its file: bundles carry it inside (infra/bundle.ts), tests read it (vitest.config.ts). */
declare module "*.ttf" {
  const bytes: Uint8Array;
  export default bytes;
}
