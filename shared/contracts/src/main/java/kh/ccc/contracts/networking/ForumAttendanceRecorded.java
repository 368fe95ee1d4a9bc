package kh.ccc.contracts.networking;

/** A registered person checked in. */
public record ForumAttendanceRecorded(Forum forum, String participant) {}
