package kh.ccc.contracts.networking;

/** A person registered for a forum. */
public record ForumParticipantRegistered(Forum forum, String participant, String stakeholder) {}
