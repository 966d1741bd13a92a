interface Part<Field> {
  /** Name of the section; undefined for fields that stand by themselves. */
  section: string | undefined;
  fields: Field[];
}

/** Fields that follow one another in the same section, together. */
export function inSections<Field extends { section?: string | undefined }>(fields: readonly Field[]): Part<Field>[] {
  const parts: Part<Field>[] = [];
  for (const field of fields) {
    const last = parts.at(-1);
    if (last && last.section === field.section) last.fields.push(field);
    else parts.push({ section: field.section, fields: [field] });
  }
  return parts;
}
