import * as z from "zod/mini";
import type { Source } from "../../domain/publish-all.ts";
import krakow from "../../forms/krakow.json" with { type: "json" };
import initiatives from "../../forms/mms-inicjatywy.json" with { type: "json" };
import mms from "../../forms/mms.json" with { type: "json" };
import ozimek from "../../forms/ozimek.json" with { type: "json" };
import meeting from "../../forms/piotrkow-spotkanie.json" with { type: "json" };
import piotrkow from "../../forms/piotrkow.json" with { type: "json" };
import smallGrants from "../../forms/secemin-19a.json" with { type: "json" };
import secemin from "../../forms/secemin.json" with { type: "json" };
import { FormSource } from "../../schemas/form-source.ts";
import { ProgrammeSource } from "../../schemas/programme.ts";

/** A file under `forms/`, as JSON. */
export const readSource = (json: unknown): Source =>
  z.parse(z.discriminatedUnion("kind", [FormSource, ProgrammeSource]), json);

/** Everything that is shipped, as its authors wrote it. */
export const files: readonly unknown[] = [krakow, piotrkow, ozimek, meeting, secemin, initiatives, smallGrants, mms];

export const sources: readonly Source[] = files.map(readSource);
