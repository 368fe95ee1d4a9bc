package kh.ccc.registry.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import kh.ccc.registry.certificate.CertificateSummary;
import org.jspecify.annotations.Nullable;

/**
 * A registered organization as anyone may see it.
 *
 * @param area finest known gazetteer code
 * @param synthetic made up for demonstration, and always shown as such
 */
public record DirectoryEntry(
    String cboId,
    String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String type,
    String sector,
    String area,
    @Nullable String province,
    @Nullable String district,
    @Nullable String commune,
    @Nullable Integer members,
    @Nullable Integer womenMembers,
    @Nullable LocalDate foundedOn,
    boolean synthetic,
    @Nullable CertificateSummary certificate) {

  /** The value of the certificate facet: the level while active, SUSPENDED, else NONE. */
  public String standing() {
    if (certificate == null) {
      return "NONE";
    }
    return switch (certificate.status()) {
      case "ACTIVE" -> certificate.level();
      case "SUSPENDED" -> "SUSPENDED";
      default -> "NONE";
    };
  }

  /** The month, as 2027-03, in which a certificate that is in force ends; else NONE. */
  public String endingMonth() {
    return certificate == null || standing().equals("NONE")
        ? "NONE"
        : YearMonth.from(certificate.validUntil()).toString();
  }
}
