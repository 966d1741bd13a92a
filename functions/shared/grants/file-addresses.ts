import type { Application } from "../../../schemas/application.ts";

/** Where the files of an application open, by their ids, for whoever has a page (`/questions/<key>`, `/manage/<key>`). */
export const fileAddresses = (page: string, application?: Pick<Application, "attachments">): Map<string, string> =>
  new Map((application?.attachments ?? []).map(({ id }) => [id, `${page}/files/${id}`]));
