package kh.ccc.contracts.certification;

/**
 * The committee granted a certificate; the certificate tells of itself.
 *
 * @param grantedLevel the level applied for or a lower one
 */
public record ApplicationGranted(
    Application application, String grantedLevel, String certificateId) {}
