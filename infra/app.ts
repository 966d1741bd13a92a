import { synthesize } from "./synthesize.ts";

/** Entry of `npm run synth`, and of the command-line tool of the CDK, which says where it wants the assembly. */
await synthesize({ outdir: process.env["CDK_OUTDIR"] ?? "cdk.out" });
