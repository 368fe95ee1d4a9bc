package kh.ccc.certification.impartiality;

import java.time.Instant;

/**
 * Where something is recorded.
 *
 * @param source id of a commit of the journal, or the assessment whose events said it
 * @param hash of the commit; empty for what another service told
 * @param what name of the event
 */
public record Evidence(String source, String hash, String what, Instant at) {}
