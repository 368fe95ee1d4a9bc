package kh.ccc.certification.deadline.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Role;

/** Whose work a deadline is, and who may therefore see it. */
enum Desk {
  CERTIFICATION,
  COMPLAINTS,
  APPEALS;

  private Role[] readers() {
    return switch (this) {
      case CERTIFICATION ->
          new Role[] {
            Role.PROGRAMME_OFFICER,
            Role.REVIEWER,
            Role.COMMITTEE_MEMBER,
            Role.COMMITTEE_CHAIR,
            Role.AUDITOR
          };
      case COMPLAINTS -> new Role[] {Role.COMPLAINTS_OFFICER, Role.AUDITOR};
      case APPEALS -> new Role[] {Role.APPEAL_PANEL_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR};
    };
  }

  /** The places whose deadlines the caller may list; refused when there are none. */
  Set<String> areas(Caller caller) {
    Set<Role> roles = Set.copyOf(Arrays.asList(readers()));
    Set<String> areas =
        caller.grants().stream()
            .filter(grant -> roles.contains(grant.role()))
            .map(Grant::area)
            .collect(Collectors.toUnmodifiableSet());
    Caller.permit(!areas.isEmpty());
    return areas;
  }

  /** Refuses a caller who may not see the deadlines of that place. */
  void require(String area, Caller caller) {
    caller.require(area, readers());
  }
}
