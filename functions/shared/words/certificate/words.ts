interface Explained {
  title: string;
  detail: string;
}

/** What anyone reads who checks a certificate, in one language; texts in them are formatted already. */
export interface CertificateWords {
  valid: Explained;
  revoked: { title: string; detail: (since: string) => string };
  missing: Explained & { erased: string };
  name: string;
  number: string;
  event: string;
  issued: string;
  document: string;
}
