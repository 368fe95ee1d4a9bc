package kh.ccc.certification.application.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dossier;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Role;

/** Who may see what of applications. */
final class ApplicationAccess {

  /** Those who work with all applications of their area. */
  private static final Role[] STAFF = {
    Role.PROGRAMME_OFFICER, Role.REVIEWER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR
  };

  /** Those who read the reviewer's report. */
  private static final Role[] REVIEW_READERS = {
    Role.REVIEWER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR
  };

  private static final Role[] COMMITTEE = {
    Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR
  };

  private ApplicationAccess() {}

  /** The application as this caller may see it. */
  static ApplicationView view(Versioned<Application> application, Caller caller) {
    Application.Submitted submitted = submitted(application);
    String area = submitted.dossier().area();
    return ApplicationView.of(
        submitted, caller.hasFor(area, REVIEW_READERS), caller.hasFor(area, COMMITTEE));
  }

  /** The CBO's representative, or an officer of the area on the CBO's behalf. */
  static void requireSpeaker(Versioned<Application> application, Caller caller) {
    Dossier dossier = submitted(application).dossier();
    Caller.permit(
        caller.hasFor(dossier.area(), Role.PROGRAMME_OFFICER) || isRepresentative(dossier, caller));
  }

  /** The CBO's representative; an officer only for a CBO that has none. */
  static void requireOwner(Versioned<Application> application, Caller caller) {
    Dossier dossier = submitted(application).dossier();
    Caller.permit(
        isRepresentative(dossier, caller)
            || (dossier.representative() == null
                && caller.hasFor(dossier.area(), Role.PROGRAMME_OFFICER)));
  }

  static void requireReaderOfOpinions(Versioned<Application> application, Caller caller) {
    caller.require(
        submitted(application).dossier().area(),
        Role.APPEAL_PANEL_MEMBER,
        Role.COMMITTEE_MEMBER,
        Role.COMMITTEE_CHAIR,
        Role.AUDITOR);
  }

  static boolean isOwn(Versioned<Application> application, Caller caller) {
    return isRepresentative(submitted(application).dossier(), caller);
  }

  private static boolean isRepresentative(Dossier dossier, Caller caller) {
    return caller.hasFor(dossier.area(), Role.CBO_REPRESENTATIVE)
        && caller.is(dossier.representative());
  }

  static void requireReader(Versioned<Application> application, Caller caller) {
    Dossier dossier = submitted(application).dossier();
    Caller.permit(caller.hasFor(dossier.area(), STAFF) || isRepresentative(dossier, caller));
  }

  /** The dossier of an application that the caller has the role for. */
  static Dossier require(
      ApplicationCommands applications, ApplicationId id, Caller caller, Role role) {
    Dossier dossier = submitted(applications.find(id)).dossier();
    caller.require(dossier.area(), role);
    return dossier;
  }

  /** The places whose applications the caller may list. */
  static Set<String> areas(Caller caller) {
    Set<Role> staff = Set.copyOf(Arrays.asList(STAFF));
    return caller.grants().stream()
        .filter(grant -> staff.contains(grant.role()))
        .map(Grant::area)
        .collect(Collectors.toUnmodifiableSet());
  }

  static void requireFor(String area, Caller caller) {
    caller.require(area, STAFF);
  }

  private static Application.Submitted submitted(Versioned<Application> application) {
    return switch (application.state()) {
      case Application.Submitted submitted -> submitted;
      case Application.NotSubmitted none -> throw new Unknown("application-unknown");
    };
  }
}
