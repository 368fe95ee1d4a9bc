package kh.ccc.contracts.networking;

import org.jspecify.annotations.Nullable;

/**
 * A registered person checked in.
 *
 * @param cboId the CBO that the person speaks for; absent for who speaks for none
 */
public record ForumAttendanceRecorded(Forum forum, String participant, @Nullable String cboId) {}
