package kh.ccc.certification.impartiality.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.impartiality.Duty;
import kh.ccc.certification.impartiality.Evidence;
import kh.ccc.certification.impartiality.Fact;
import kh.ccc.platform.journal.Commit;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.platform.journal.RecordedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a commit says, read from its stored text and not with the code that wrote it, so that a
 * mistake there does not hide itself.
 */
final class CommitFacts {

  /** A panel raised the level: that is its judgement, not a decision of the committee. */
  private static final String BY_APPEAL = "APPEAL_UPHELD";

  /** How the orders begin that the chair gives without the committee. */
  private static final String BY_THE_CHAIR = "ORDER-";

  private CommitFacts() {}

  static List<Fact> of(Commit commit) {
    List<Fact> facts = new ArrayList<>();
    for (RecordedEvent event : commit.events()) {
      Evidence evidence = new Evidence(commit.id(), commit.hash(), event.type(), commit.at());
      JsonNode data = JournalJson.MAPPER.readTree(event.data());
      switch (commit.category()) {
        case "application" -> application(id(commit), event.type(), data, evidence, facts);
        case "session" -> session(id(commit), data, evidence, facts);
        case "certificate" -> certificate(id(commit), commit.actor(), event, data, evidence, facts);
        case "appeal" -> AppealFacts.add(id(commit), event.type(), data, evidence, facts);
        default -> {}
      }
    }
    return facts;
  }

  private static String id(Commit commit) {
    return commit.stream().substring(commit.category().length() + 1);
  }

  private static void application(
      String id, String type, JsonNode data, Evidence evidence, List<Fact> facts) {
    switch (type) {
      case "submitted.v1" -> submitted(id, data.path("dossier"), evidence, facts);
      case "completeness-checked.v1" ->
          did(id, data.at("/completeness/reviewer"), Duty.REVIEWER, evidence, facts);
      case "question-asked.v1" ->
          did(id, data.at("/question/reviewer"), Duty.REVIEWER, evidence, facts);
      case "condition-judged.v1" -> did(id, data.path("reviewer"), Duty.REVIEWER, evidence, facts);
      case "reviewed.v1" -> {
        did(id, data.at("/review/reviewer"), Duty.REVIEWER, evidence, facts);
        facts.add(new Fact.Reviewed(id, evidence));
      }
      case "member-recused.v1" ->
          facts.add(new Fact.Recused(id, data.path("member").asString(""), evidence));
      case "granted.v1" -> decided(id, Fact.Outcome.GRANTED, data, evidence, facts);
      case "deferred.v1", "deferred.v2" ->
          decided(id, Fact.Outcome.DEFERRED, data, evidence, facts);
      case "refused.v1" -> decided(id, Fact.Outcome.REFUSED, data, evidence, facts);
      default -> {}
    }
  }

  private static void submitted(String id, JsonNode dossier, Evidence evidence, List<Fact> facts) {
    facts.add(
        new Fact.Opened(
            id,
            dossier.path("assessmentId").asString(""),
            dossier.path("cboId").asString(""),
            dossier.path("agreementVersion").asInt(0),
            evidence));
    did(id, dossier.path("applicant"), Duty.PARTY, evidence, facts);
    did(id, dossier.path("representative"), Duty.PARTY, evidence, facts);
    dossier.path("advisers").forEach(who -> did(id, who, Duty.ADVISER, evidence, facts));
    dossier.path("evaluators").forEach(who -> did(id, who, Duty.EVALUATOR, evidence, facts));
  }

  private static void decided(
      String id, Fact.Outcome outcome, JsonNode data, Evidence evidence, List<Fact> facts) {
    JsonNode resolution = data.path("resolution");
    JsonNode votes = resolution.at("/tally/votes");
    List<String> deciders = new ArrayList<>();
    resolution.at("/tally/deciders").forEach(who -> deciders.add(who.asString("")));
    int cast =
        votes.path("GRANT").asInt(0) + votes.path("DEFER").asInt(0) + votes.path("REFUSE").asInt(0);
    facts.add(
        new Fact.Decided(
            id,
            outcome,
            resolution.path("chair").asString(""),
            deciders,
            cast,
            text(resolution.path("session")),
            Instant.parse(resolution.path("decidedAt").asString("")),
            evidence));
  }

  private static void session(String id, JsonNode data, Evidence evidence, List<Fact> facts) {
    data.path("present")
        .forEach(who -> facts.add(new Fact.Attended(id, who.asString(""), evidence)));
  }

  private static void certificate(
      String id,
      String actor,
      RecordedEvent event,
      JsonNode data,
      Evidence evidence,
      List<Fact> facts) {
    switch (event.type()) {
      case "granted.v1" ->
          facts.add(
              new Fact.Certified(
                  data.at("/grant/applicationId").asString(""),
                  data.at("/grant/certificateId").asString(""),
                  data.path("number").asString(""),
                  evidence));
      case "motion-carried.v1" -> resolved(id, data, evidence, facts);
      case "suspended.v1" -> {
        String order = data.at("/suspension/resolution").asString("");
        measured(id, actor, order.startsWith(BY_THE_CHAIR), evidence, facts);
      }
      case "reinstated.v1", "withdrawn.v1", "voided.v1" ->
          measured(id, actor, false, evidence, facts);
      case "level-changed.v1" -> {
        if (!data.path("reason").asString("").equals(BY_APPEAL)) {
          measured(id, actor, false, evidence, facts);
        }
      }
      default -> {}
    }
  }

  private static void resolved(String id, JsonNode data, Evidence evidence, List<Fact> facts) {
    JsonNode resolution = data.path("resolution");
    JsonNode tally = resolution.path("tally");
    List<String> deciders = new ArrayList<>();
    resolution.path("deciders").forEach(who -> deciders.add(who.asString("")));
    facts.add(
        new Fact.Resolved(
            id,
            resolution.path("chair").asString(""),
            deciders,
            tally.path("FOR").asInt(0) + tally.path("AGAINST").asInt(0),
            text(data.path("session")),
            evidence));
  }

  /**
   * What the calendar brought was decided by nobody. Anything else stands on a resolution of the
   * committee in the same commit, but for what the chair may order alone.
   */
  private static void measured(
      String id, String actor, boolean alone, Evidence evidence, List<Fact> facts) {
    if (actor.startsWith("system:")) {
      return;
    }
    facts.add(new Fact.Measured(id, actor, evidence));
    if (!alone && facts.stream().noneMatch(Fact.Resolved.class::isInstance)) {
      facts.add(new Fact.Resolved(id, actor, List.of(actor), 0, null, evidence));
    }
  }

  private static void did(
      String id, JsonNode account, Duty duty, Evidence evidence, List<Fact> facts) {
    String who = text(account);
    if (who != null) {
      facts.add(new Fact.Deed(id, who, duty, evidence));
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
