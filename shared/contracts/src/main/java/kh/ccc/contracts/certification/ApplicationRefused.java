package kh.ccc.contracts.certification;

/** The committee refused a certificate. */
public record ApplicationRefused(Application application, String reason) {}
