package kh.ccc.contracts.networking;

import java.util.List;

/**
 * An announced forum will not take place.
 *
 * @param reason in words that everybody may read
 * @param participants account ids of those who registered or waited
 */
public record ForumCancelled(Forum forum, String reason, List<String> participants) {}
