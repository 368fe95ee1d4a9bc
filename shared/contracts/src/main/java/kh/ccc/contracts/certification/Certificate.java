package kh.ccc.contracts.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The public state of a certificate of good practices.
 *
 * @param number printed number, never used twice
 * @param level PROVISIONAL (1 year), GOOD_PRACTICE or ADVANCED (3 years)
 * @param edition number of the guideline edition that it was granted under
 * @param validFrom first day, Asia/Phnom_Penh
 * @param validUntil last day
 * @param status ACTIVE, SUSPENDED, GRACE, WITHDRAWN, EXPIRED, SURRENDERED or VOIDED
 * @param suspendedUntil last day of a suspension
 * @param representative account id of who speaks for the CBO
 * @param graceUntil last day on which a renewal can still be granted, once the term is over
 * @param successor number of the certificate that renews this one
 * @param predecessorId id of the certificate that this one renews
 */
public record Certificate(
    String certificateId,
    String number,
    String cboId,
    String area,
    String level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    String status,
    @Nullable LocalDate suspendedUntil,
    @Nullable String representative,
    @Nullable LocalDate graceUntil,
    @Nullable String successor,
    @Nullable String predecessorId) {}
