/** A certificate as anyone may see it. */
export interface PublicCertificate {
  certificateId: string;
  number: string;
  edition: number;
}

/** The part of a credential (Open Badges 3.0) that tells the result of each chapter. */
export interface Credential {
  credentialSubject: { result?: { resultDescription: string; value: string }[] };
}
