package kh.ccc.contracts.certification;

import java.time.LocalDate;
import java.util.List;

/**
 * People were named to judge an appeal, three of them, or one in the place of another.
 *
 * @param named account ids of those who are new on the panel
 * @param objectUntil last day on which the CBO may object to them
 */
public record AppealPanelNamed(Appeal appeal, List<String> named, LocalDate objectUntil) {}
