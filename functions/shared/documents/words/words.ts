/** What the documents say themselves; everything else comes from the caller in the reader's language. */
export interface DocumentWords {
  page: (current: number, count: number) => string;
  list: { number: string; name: string; organisation: string; signature: string };
  certificate: {
    /** Between the title and the name of the person. */
    awardedTo: string;
    /** Before the names of several organisers, as not all of them have a place to sign. */
    organisers: string;
    number: string;
    issuedOn: string;
    /** Above the address where anyone can check the certificate. */
    verify: string;
    signature: string;
  };
  letter: { subject: string; scan: string };
  application: {
    /** Before the reference. */
    title: string;
    reference: string;
    submittedAt: string;
    contentHash: string;
    patron: string;
    correctedAt: string;
    /** Heads the numbers of rows. */
    row: string;
    total: string;
    none: string;
    attachments: string;
    statements: string;
  };
}
