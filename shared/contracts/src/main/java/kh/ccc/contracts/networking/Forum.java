package kh.ccc.contracts.networking;

import java.time.Instant;

/**
 * The public state of a forum between CBOs, authorities, private sector and donors.
 *
 * @param area NCDD code of the province
 * @param status state of domain.md 1.7
 * @param capacity places, 1 to 5,000
 * @param registered how many registered
 * @param attended how many came; counted, never typed
 * @param actionPoints how many action points its minutes hold
 */
public record Forum(
    String forumId,
    String networkId,
    String titleKm,
    String titleLatin,
    String area,
    String venue,
    Instant startsAt,
    Instant endsAt,
    String status,
    int capacity,
    int registered,
    int attended,
    int actionPoints,
    boolean synthetic) {}
