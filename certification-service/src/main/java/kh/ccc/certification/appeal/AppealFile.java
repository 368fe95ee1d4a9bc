package kh.ccc.certification.appeal;

import java.time.LocalDate;

/**
 * What is recorded when an appeal is filed. Its grounds are kept in confidence.
 *
 * @param appellant account id
 * @param wordsId id of the grounds
 * @param decideBy last day for the panel's decision
 */
public record AppealFile(
    String appealId,
    Contested decision,
    String appellant,
    String wordsId,
    LocalDate filedOn,
    LocalDate decideBy) {}
