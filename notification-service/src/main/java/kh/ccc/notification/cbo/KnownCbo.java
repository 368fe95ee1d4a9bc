package kh.ccc.notification.cbo;

import org.jspecify.annotations.Nullable;

/**
 * What a mail must know of a CBO.
 *
 * @param representative account id of who speaks for it
 */
public record KnownCbo(
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    boolean synthetic,
    @Nullable String representative) {}
