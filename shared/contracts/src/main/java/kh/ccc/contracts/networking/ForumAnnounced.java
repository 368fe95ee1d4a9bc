package kh.ccc.contracts.networking;

import java.util.List;

/** A forum was announced; the member CBOs of its network are invited. */
public record ForumAnnounced(Forum forum, List<String> invitedCbos) {}
