package kh.ccc.certification.application;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do with a case, to be told before they try what they may not.
 *
 * @param review why they may not review it; absent when they may
 * @param decision why they may not decide on it; absent when they may
 * @param recused the reason for which they stepped back
 * @param vote how they voted last
 */
public record Part(
    Involvement.@Nullable Kind review,
    Involvement.@Nullable Kind decision,
    @Nullable RecusalReason recused,
    @Nullable Choice vote) {}
