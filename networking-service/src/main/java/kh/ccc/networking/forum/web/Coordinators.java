package kh.ccc.networking.forum.web;

import java.util.Collection;
import java.util.List;
import kh.ccc.networking.forum.Forum;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Who may do what only the coordinators of a forum's province may. */
final class Coordinators {

  private static final Role[] ROLES = {Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER};

  private Coordinators() {}

  static void require(Caller caller, Forum.Planned forum) {
    caller.require(forum.plan().area(), ROLES);
  }

  static boolean are(Caller caller, String area) {
    return caller.hasFor(area, ROLES);
  }

  /** A forum that is not announced does not exist for anybody else. */
  static void requirePublicOr(Caller caller, Forum.Planned forum) {
    if (!forum.isPublic() && !are(caller, forum.plan().area())) {
      throw new Unknown("forum-unknown");
    }
  }

  /** The provinces that the caller coordinates; null: all. */
  static @Nullable Collection<String> areas(Caller caller) {
    List<String> areas =
        caller.grants().stream()
            .filter(grant -> List.of(ROLES).contains(grant.role()))
            .map(Grant::area)
            .toList();
    return areas.contains("") ? null : areas;
  }
}
