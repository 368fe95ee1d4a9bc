package kh.ccc.certification.session.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Role;

/** Who may see and do what in sessions. */
final class SessionAccess {

  private static final Role[] READERS = {
    Role.PROGRAMME_OFFICER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR
  };

  private SessionAccess() {}

  /** A session that the caller has one of the roles for. */
  static Session.Known require(SessionCommands sessions, String id, Caller caller, Role... roles) {
    Session.Known session = SessionCommands.known(sessions.find(id).state());
    caller.require(session.plan().area(), roles);
    return session;
  }

  static Session.Known requireReader(SessionCommands sessions, String id, Caller caller) {
    Session.Known session = SessionCommands.known(sessions.find(id).state());
    Caller.permit(isReader(session, caller));
    return session;
  }

  /** Those of the area, and everybody who is invited. */
  private static boolean isReader(Session.Known session, Caller caller) {
    return caller.hasFor(session.plan().area(), READERS)
        || session.plan().members().contains(caller.id());
  }

  static Set<String> areas(Caller caller) {
    Set<Role> readers = Set.copyOf(Arrays.asList(READERS));
    return caller.grants().stream()
        .filter(grant -> readers.contains(grant.role()))
        .map(Grant::area)
        .collect(Collectors.toUnmodifiableSet());
  }
}
