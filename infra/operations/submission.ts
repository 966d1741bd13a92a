import * as z from "zod/mini";
import { ProofWanted } from "../../schemas/problem.ts";
import { Receipt, SubmissionRequest } from "../../schemas/submission.ts";
import { IdempotencyKey } from "../../schemas/values.ts";
import { json, type OperationDescription, refusals, seeOther } from "./parts.ts";

const described = <Schema extends z.core.$ZodType>(schema: Schema, description: string): Schema => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

described(
  ProofWanted,
  "Work that a 429 asks for. Find a `proof` of at most 32 characters, so that the SHA-256 of the UTF-8 text " +
    "`<token>.<proof>` begins with `bits` zero bits; counting up from 0 will do. Then send the same request with the " +
    "same idempotency key, with the header `Wspolnie-Token` holding `token` and `Wspolnie-Proof` holding the proof " +
    "(a form post: `_token` and `_proof`). The token is good for 24 hours, and for this form and this key alone.",
);

/** The fields of the page itself; those of the answers have the names that the form gives them. */
const submissionPost = described(
  z.catchall(
    z.object({
      _key: described(
        z.optional(IdempotencyKey),
        "The idempotency key. Without it the header `Idempotency-Key` is taken; one of them must be there.",
      ),
      _token: described(
        z.optional(z.string()),
        "The signed time of the page that was filled in, or `proof.token` of a 429.",
      ),
      _proof: described(z.optional(z.string()), "What was found for `_token` when a 429 asked for proof of work."),
      _version: described(z.optional(z.string()), "The version of the form that was filled in."),
      language: described(z.optional(z.string()), "`pl` (without it), `en` or `uk`: of the receipt and of letters."),
    }),
    z.union([z.string(), z.array(z.string())]),
  ),
  "Every answer under the `name` of its field, as text; a field of several choices once for each of them. A cell of a " +
    "repeating group is `<group>[<row>].<field>`, with rows counted from 0: `budget[0].amount`. A consent is " +
    "`consents.<name>` with its version: `consents.privacy=1`. A box that is ticked is `on`; one that is not is not sent.",
);

export const submission: OperationDescription = {
  header: {
    "Idempotency-Key": described(
      z.optional(IdempotencyKey),
      "Chosen by whoever sends; the same key is the same submission. Required with JSON; a form post may carry it in " +
        "its field `_key`, which comes first.",
    ),
    "Wspolnie-Token": described(z.optional(z.string()), "`proof.token` of a 429, with JSON."),
    "Wspolnie-Proof": described(z.optional(z.string()), "What was found for that token, with JSON; see `ProofWanted`."),
  },
  requestBody: {
    required: true,
    content: {
      "application/json": { schema: SubmissionRequest },
      "application/x-www-form-urlencoded": { schema: submissionPost },
    },
  },
  responses: {
    "200": json("The same key was sent before with the same content: the first receipt", Receipt),
    "201": json("Taken", Receipt),
    "303": seeOther("A form post was taken, now or before; the receipt is at `location`"),
    ...refusals(404, 409, 410, 413, 415, 422, 429, 500),
  },
};
