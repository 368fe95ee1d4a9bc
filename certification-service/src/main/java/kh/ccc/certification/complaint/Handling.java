package kh.ccc.certification.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.complaint.Complaint.Received;
import kh.ccc.certification.complaint.Complaint.Status;
import kh.ccc.certification.separation.Separation;
import kh.ccc.platform.journal.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * What follows when the office works on a complaint. Whoever does must have nothing to do with what
 * it is about (ISO/IEC 17065, 7.13.5).
 */
final class Handling {

  private final ComplaintRules rules;

  Handling(ComplaintRules rules) {
    this.rules = rules;
  }

  /**
   * @param hands account ids of those who had a hand in what it is about
   * @param noteId id of the words that come with the command, null without words
   */
  List<ComplaintEvent> decide(
      Received complaint,
      ComplaintCommand command,
      Set<String> hands,
      @Nullable String noteId,
      CommandContext context) {
    requireFree(context.actor(), complaint, hands);
    List<ComplaintEvent> events = new ArrayList<>();
    addStep(complaint, command, hands, context, events);
    if (noteId != null) {
      requireRoom(complaint);
      events.add(
          new ComplaintEvent.NoteAdded(
              new Complaint.Note(noteId, Complaint.Side.OFFICE, context.at())));
    }
    return events;
  }

  private void addStep(
      Received complaint,
      ComplaintCommand command,
      Set<String> hands,
      CommandContext context,
      List<ComplaintEvent> events) {
    switch (command) {
      case ComplaintCommand.Acknowledge none -> {
        requireStatus(complaint, Status.RECEIVED);
        events.add(new ComplaintEvent.Acknowledged(context.today()));
      }
      case ComplaintCommand.Triage triage -> triage(complaint, triage, context, events);
      case ComplaintCommand.Investigate investigate ->
          events.add(investigation(complaint, investigate, hands));
      case ComplaintCommand.Find find -> events.add(finding(complaint, find, context));
      case ComplaintCommand.Remedy remedy -> events.add(remedy(complaint, remedy));
      case ComplaintCommand.Ask ask -> events.add(measure(complaint, ask, context));
      case ComplaintCommand.Close none -> {
        requireEnd(complaint);
        events.add(new ComplaintEvent.Closed(context.today()));
      }
      case ComplaintCommand.Write none -> requireOpen(complaint);
    }
  }

  /** What is triaged at once is acknowledged by that. */
  private static void triage(
      Received complaint,
      ComplaintCommand.Triage triage,
      CommandContext context,
      List<ComplaintEvent> events) {
    requireStatus(complaint, Status.RECEIVED, Status.ACKNOWLEDGED, Status.TRIAGED);
    Separation.requireFree(context.actor(), triage.concerned());
    if (complaint.status() == Status.RECEIVED) {
      events.add(new ComplaintEvent.Acknowledged(context.today()));
    }
    events.add(new ComplaintEvent.Triaged(triage.track(), triage.concerned()));
  }

  private static ComplaintEvent investigation(
      Received complaint, ComplaintCommand.Investigate investigate, Set<String> hands) {
    requireStatus(complaint, Status.TRIAGED, Status.INVESTIGATING);
    requireInvestigated(complaint);
    investigate.investigators().forEach(account -> requireFree(account, complaint, hands));
    return new ComplaintEvent.InvestigationOpened(investigate.investigators());
  }

  private static ComplaintEvent finding(
      Received complaint, ComplaintCommand.Find find, CommandContext context) {
    requireStatus(complaint, Status.INVESTIGATING);
    if (!complaint.investigators().contains(context.actor())) {
      throw ComplaintRefusals.notInvestigator();
    }
    return new ComplaintEvent.FindingMade(find.finding());
  }

  private static ComplaintEvent remedy(Received complaint, ComplaintCommand.Remedy remedy) {
    requireStatus(complaint, Status.FINDING);
    boolean something = remedy.remedies().stream().anyMatch(kind -> kind != Remedy.NONE);
    if (something && complaint.finding() == Finding.UNFOUNDED) {
      throw ComplaintRefusals.remedyWithoutGround();
    }
    return new ComplaintEvent.Remedied(remedy.remedies());
  }

  private static ComplaintEvent measure(
      Received complaint, ComplaintCommand.Ask ask, CommandContext context) {
    requireStatus(complaint, Status.TRIAGED, Status.INVESTIGATING, Status.FINDING, Status.REMEDY);
    requireInvestigated(complaint);
    if (complaint.file().about().cboId() == null) {
      throw ComplaintRefusals.noCbo();
    }
    if (complaint.isAsked(ask.kind())) {
      throw ComplaintRefusals.measureAsked();
    }
    return new ComplaintEvent.MeasureAsked(
        new Measure(ask.kind(), ask.certificateId(), context.actor(), context.today()));
  }

  void requireRoom(Received complaint) {
    requireOpen(complaint);
    if (complaint.notes().size() >= rules.mostNotes()) {
      throw ComplaintRefusals.tooManyNotes(rules.mostNotes());
    }
  }

  private static void requireFree(String account, Received complaint, Set<String> hands) {
    Separation.requireFree(account, complaint.parties());
    Separation.requireFree(account, hands);
  }

  private static void requireInvestigated(Received complaint) {
    if (complaint.track() == null || !complaint.track().isInvestigated()) {
      throw ComplaintRefusals.notNow(complaint.status());
    }
  }

  private static void requireEnd(Received complaint) {
    boolean handledElsewhere =
        complaint.status() == Status.TRIAGED
            && complaint.track() != null
            && !complaint.track().isInvestigated();
    if (complaint.status() != Status.REMEDY && !handledElsewhere) {
      throw ComplaintRefusals.notNow(complaint.status());
    }
  }

  private static void requireOpen(Received complaint) {
    if (complaint.status() == Status.CLOSED) {
      throw ComplaintRefusals.notNow(complaint.status());
    }
  }

  private static void requireStatus(Received complaint, Status... allowed) {
    if (!Set.of(allowed).contains(complaint.status())) {
      throw ComplaintRefusals.notNow(complaint.status());
    }
  }
}
