package kh.ccc.certification.credential;

/**
 * A credential that there is to be, and how it stands.
 *
 * @param id of the credential
 * @param basis what it follows from
 */
record Award(
    String id,
    CredentialKind kind,
    Holder holder,
    Basis basis,
    boolean revoked,
    boolean suspended) {}
