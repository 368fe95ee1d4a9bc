package kh.ccc.contracts.networking;

import java.util.List;

/** The minutes with their action points are public. */
public record ForumMinutesPublished(Forum forum, List<String> participants) {}
