package kh.ccc.registry.cbo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an officer's work queue.
 *
 * @param waitingSince when the record came into its state
 * @param reason why it was returned or rejected
 */
public record CboSummary(
    String cboId,
    long version,
    String status,
    @Nullable String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String type,
    String sector,
    String area,
    boolean synthetic,
    @Nullable String source,
    @Nullable String importId,
    @Nullable String reason,
    Instant waitingSince) {}
