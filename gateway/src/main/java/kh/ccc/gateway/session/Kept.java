package kh.ccc.gateway.session;

import java.time.Instant;

/**
 * A session as it is kept.
 *
 * @param id derived from the browser's key
 * @param began when the person signed in
 * @param seen when the person last asked for something, to the minute
 * @param ends unless the person asks for something before
 * @param accessUntil when its access token ends
 * @param renewals how often its tokens were renewed
 * @param sealed the tokens, to be opened with the browser's key only
 */
public record Kept(
    String id,
    String account,
    Instant began,
    Instant seen,
    Instant ends,
    Instant accessUntil,
    long renewals,
    byte[] sealed) {}
