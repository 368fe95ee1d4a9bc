package kh.ccc.contracts.networking;

import java.time.LocalDate;

/**
 * Thanks to a member of a technical working group after the term. The member is an account id and
 * nowhere named.
 *
 * @param appreciationId tells nothing of who is thanked
 * @param networkId the network to which the group belongs
 * @param groupKm name of the group in Khmer
 * @param groupLatin name of the group in Latin letters
 * @param area NCDD code of the province
 * @param member account id
 * @param termFrom first day of the term
 * @param termUntil last day of the term
 */
public record Appreciation(
    String appreciationId,
    String networkId,
    String groupKm,
    String groupLatin,
    String area,
    String member,
    LocalDate termFrom,
    LocalDate termUntil,
    boolean synthetic) {}
