package kh.ccc.certification.impartiality.mongo;

import java.util.List;
import kh.ccc.certification.impartiality.Evidence;
import kh.ccc.certification.impartiality.Fact;
import tools.jackson.databind.JsonNode;

/** What the record of an appeal says of who appealed and who judged. */
final class AppealFacts {

  private AppealFacts() {}

  static void add(String id, String type, JsonNode data, Evidence evidence, List<Fact> facts) {
    switch (type) {
      case "filed.v1" -> facts.add(appealed(id, data.path("file"), evidence));
      case "panel-named.v1" -> judged(id, data.path("members"), evidence, facts);
      case "member-replaced.v1" -> {
        facts.add(new Fact.Replaced(id, data.path("member").asString(""), evidence));
        facts.add(new Fact.Judged(id, data.path("by").asString(""), evidence));
      }
      case "vote-cast.v1" ->
          facts.add(new Fact.Judged(id, data.path("member").asString(""), evidence));
      case "decided.v1" -> {
        facts.add(new Fact.Judged(id, data.at("/judgement/presiding").asString(""), evidence));
        judged(id, data.at("/judgement/deciders"), evidence, facts);
      }
      default -> {}
    }
  }

  private static Fact appealed(String id, JsonNode file, Evidence evidence) {
    return new Fact.Appealed(
        id,
        file.at("/decision/cboId").asString(""),
        file.at("/decision/assessmentId").asString(""),
        file.path("appellant").asString(""),
        evidence);
  }

  private static void judged(String id, JsonNode accounts, Evidence evidence, List<Fact> facts) {
    accounts.forEach(who -> facts.add(new Fact.Judged(id, who.asString(""), evidence)));
  }
}
