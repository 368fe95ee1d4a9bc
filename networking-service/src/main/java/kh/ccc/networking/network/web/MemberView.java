package kh.ccc.networking.network.web;

import java.time.LocalDate;
import kh.ccc.networking.cbo.KnownCbo;
import org.jspecify.annotations.Nullable;

/**
 * A CBO that belongs to a network.
 *
 * @param since first day of its membership
 */
record MemberView(
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    @Nullable String area,
    LocalDate since) {

  static MemberView of(String cboId, LocalDate since, @Nullable KnownCbo cbo) {
    return cbo == null
        ? new MemberView(cboId, null, null, null, since)
        : new MemberView(cboId, cbo.nameKm(), cbo.nameLatin(), cbo.area(), since);
  }
}
