package kh.ccc.contracts.certification;

import java.util.List;

/**
 * The panel decided.
 *
 * @param outcome UPHELD, PARTLY or DISMISSED
 * @param remedies REINSTATE, REDECIDE, RAISE_LEVEL, AMEND_REPORT; the last one is the assessors'
 *     work
 * @param resolution reference of the decision
 */
public record AppealDecided(
    Appeal appeal, String outcome, List<String> remedies, String resolution) {}
