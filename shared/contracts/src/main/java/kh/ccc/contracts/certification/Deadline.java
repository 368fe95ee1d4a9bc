package kh.ccc.contracts.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is to be done, or on which something ends.
 *
 * @param kind SURVEILLANCE_DUE, VALIDITY_ENDS, GRACE_ENDS, SUSPENSION_ENDS, or another of the rules
 * @param words what is due, in words
 * @param subject what it is about: certificate, appeal, complaint
 * @param reference what people call the subject by: a certificate's number
 * @param due last day on which it is in time, Asia/Phnom_Penh
 * @param account account id of who is responsible; absent when whoever speaks for the CBO is
 */
public record Deadline(
    String deadlineId,
    String kind,
    Words words,
    String subject,
    String subjectId,
    @Nullable String reference,
    @Nullable String cboId,
    String area,
    LocalDate due,
    @Nullable String account) {}
