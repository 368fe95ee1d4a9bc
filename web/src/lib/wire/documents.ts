/** Documents of public standards, which the descriptions of the services do not spell out. */

/** The issuer's keys as it publishes them (W3C CID 1.0). */
export interface Issuer {
  verificationMethod: { id: string; publicKeyMultibase: string; revoked?: string }[];
  /** Keys that sign credentials, not those that sign answers. */
  assertionMethod: string[];
}

/** The part of a credential (Open Badges 3.0) that tells the result of each chapter. */
export interface Credential {
  credentialSubject: { result?: { resultDescription: string; value: string }[] };
}
