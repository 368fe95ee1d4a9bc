package kh.ccc.certification.certificate;

import java.time.LocalDate;

/**
 * Why and how long a certificate is suspended.
 *
 * @param reason code of the rules' list; its public words are neutral
 * @param until last day for putting things right
 * @param resolution reference of the decision
 */
public record Suspension(String reason, LocalDate since, LocalDate until, String resolution) {}
