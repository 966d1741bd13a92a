import { invalidParameter, SesError } from "./error.ts";

/** The fields of one form-encoded Query request. */
export class Parameters {
  readonly #fields: URLSearchParams;

  constructor(body: string) {
    this.#fields = new URLSearchParams(body);
  }

  optional(name: string): string | undefined {
    return this.#fields.get(name) || undefined;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined)
      throw new SesError("ValidationError", `1 validation error detected: ${name} must not be null`);
    return value;
  }

  /** `name.member.1`, `name.member.2`, ... until the first that is missing. */
  list(name: string): string[] {
    const values: string[] = [];
    for (let n = 1; ; n++) {
      const value = this.#fields.get(`${name}.member.${n}`);
      if (value === null) return values;
      values.push(value);
    }
  }

  /** Message tags as events carry them; SES takes letters, digits, `_` and `-`. */
  tags(): Record<string, string[]> {
    const tags: Record<string, string[]> = {};
    for (let n = 1; this.#fields.has(`Tags.member.${n}.Name`); n++) {
      const name = this.required(`Tags.member.${n}.Name`);
      const value = this.required(`Tags.member.${n}.Value`);
      if (!isTagWord(name))
        throw invalidParameter(`Invalid tag name <${name}>: only alphanumeric ASCII, '_' and '-' are allowed`);
      if (!isTagWord(value))
        throw invalidParameter(`Invalid tag value <${value}>: only alphanumeric ASCII, '_' and '-' are allowed`);
      if (tags[name]) throw invalidParameter(`Duplicate tag name <${name}>`);
      tags[name] = [value];
    }
    return tags;
  }
}

const isTagWord = (word: string) => /^[A-Za-z0-9_-]{1,256}$/.test(word);
