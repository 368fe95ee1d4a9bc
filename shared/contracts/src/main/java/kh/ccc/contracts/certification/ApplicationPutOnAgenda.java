package kh.ccc.contracts.certification;

/**
 * The committee will take it up.
 *
 * @param sessionId the session
 */
public record ApplicationPutOnAgenda(Application application, String sessionId) {}
