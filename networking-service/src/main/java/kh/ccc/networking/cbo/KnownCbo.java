package kh.ccc.networking.cbo;

import org.jspecify.annotations.Nullable;

/**
 * What is public of a CBO, as the register told it last.
 *
 * @param area finest known NCDD code
 * @param registered in the public register now
 * @param representative account id of who speaks for it
 */
public record KnownCbo(
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String area,
    boolean registered,
    boolean synthetic,
    @Nullable String representative) {}
