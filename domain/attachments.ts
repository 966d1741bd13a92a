import { type AttachmentType, FileName, largestAttachment, type RefusalReason } from "../schemas/attachment.ts";

const endings: Readonly<Record<string, AttachmentType>> = {
  pdf: "pdf",
  odt: "odt",
  docx: "docx",
  jpg: "jpg",
  jpeg: "jpg",
  png: "png",
};

/** The type that the ending of a name says; undefined for one that may not be attached, and for no ending. */
export function typeOfName(name: string): AttachmentType | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

const longest = 150;

/**
 * A name as it was given, without folders, control characters and what is beyond the bound; its ending stays. One
 * without an ending gets that of its type. Answers undefined when nothing is left.
 */
export function cleanFileName(given: string, type: AttachmentType): string | undefined {
  const name = given
    .normalize("NFC")
    .replaceAll(/\p{C}/gu, "")
    .replace(/^.*[/\\]/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z]{1,8})?$/i.exec(name) ?? [];
  const bare = stem.replace(/^\.+/, "").trim();
  if (bare === "") return undefined;
  const suffix = ending === "" ? `.${type}` : ending;
  // Cut between characters: half a surrogate pair is none.
  let kept = "";
  for (const character of bare) if (kept.length + character.length + suffix.length <= longest) kept += character;
  return FileName.safeParse(kept + suffix).data;
}

/** What a file turned out to be. */
export interface FoundFile {
  /** In bytes. */
  size: number;
  /** By its content; undefined for anything that may not be attached. */
  type: AttachmentType | undefined;
  /** Whether its content is whole, harmless and could be looked into. */
  sound: boolean;
}

/** Why a file is refused; undefined when it is what its name and its sender say. */
export function refusalOf(
  declared: { name: string; type: AttachmentType },
  found: FoundFile,
): RefusalReason | undefined {
  if (found.size === 0) return "empty";
  if (found.size > largestAttachment) return "size";
  if (found.type !== declared.type || typeOfName(declared.name) !== declared.type) return "type";
  return found.sound ? undefined : "content";
}
