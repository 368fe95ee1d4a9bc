package kh.ccc.certification.appeal.web;

import java.util.Optional;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealCommands;
import kh.ccc.certification.appeal.web.AppealViews.AppealView;
import kh.ccc.certification.confidential.Confidence;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Who may see what of an appeal. */
@Component
class AppealAccess {

  /** They see that a decision is under appeal, and how the appeal ended. */
  private static final Role[] STAFF = {
    Role.COMPLAINTS_OFFICER,
    Role.PROGRAMME_OFFICER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  };

  private final AppealCommands appeals;
  private final Confidences confidences;

  AppealAccess(AppealCommands appeals, Confidences confidences) {
    this.appeals = appeals;
    this.confidences = confidences;
  }

  static Role[] staff() {
    return STAFF.clone();
  }

  void requireReader(Versioned<Appeal> appeal, Caller caller) {
    Appeal.Lodged lodged = AppealCommands.lodged(appeal.state());
    Caller.permit(
        isAppellant(lodged, caller)
            || isOnPanel(lodged, caller)
            || caller.hasFor(area(lodged), STAFF));
  }

  void requireAppellant(Versioned<Appeal> appeal, Caller caller) {
    Caller.permit(isAppellant(AppealCommands.lodged(appeal.state()), caller));
  }

  void requireOfficer(Versioned<Appeal> appeal, Caller caller) {
    caller.require(area(AppealCommands.lodged(appeal.state())), Role.COMPLAINTS_OFFICER);
  }

  void requirePanel(Versioned<Appeal> appeal, Caller caller) {
    caller.require(area(AppealCommands.lodged(appeal.state())), Role.APPEAL_PANEL_MEMBER);
  }

  /** The appeal as this caller may see it. */
  ResponseEntity<AppealView> answer(Versioned<Appeal> appeal, Caller caller) {
    return ETags.ok(appeal, view(appeal, caller));
  }

  AppealView view(Versioned<Appeal> appeal, Caller caller) {
    Appeal.Lodged lodged = AppealCommands.lodged(appeal.state());
    boolean onPanel = isOnPanel(lodged, caller);
    boolean officer =
        caller.hasFor(area(lodged), Role.COMPLAINTS_OFFICER) && appeals.isFree(caller.id(), lodged);
    boolean reads = isAppellant(lodged, caller) || onPanel || officer;
    Optional<String> grounds =
        reads
            ? confidences.find(appeal.id(), lodged.file().wordsId()).map(Confidence::words)
            : Optional.empty();
    return AppealViews.view(lodged, grounds.orElse(null), onPanel);
  }

  private static boolean isAppellant(Appeal.Lodged appeal, Caller caller) {
    return caller.is(appeal.file().appellant());
  }

  private static boolean isOnPanel(Appeal.Lodged appeal, Caller caller) {
    return appeal.panel() != null
        && caller.hasFor(area(appeal), Role.APPEAL_PANEL_MEMBER)
        && appeal.panel().members().stream().anyMatch(caller::is);
  }

  private static String area(Appeal.Lodged appeal) {
    return appeal.file().decision().area();
  }
}
