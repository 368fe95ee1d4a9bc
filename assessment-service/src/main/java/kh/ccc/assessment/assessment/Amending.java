package kh.ccc.assessment.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;

/** When a report may be amended: an appeal wants it, and somebody independent does it. */
final class Amending {

  private final Guideline guideline;

  Amending(Guideline guideline) {
    this.guideline = guideline;
  }

  List<AssessmentEvent> amend(Assessment.Started state, AssessmentCommand.Amend command) {
    if (!(state instanceof Assessment.Recommended recommended)
        || recommended.report().wantedBy() == null) {
      throw AssessmentRules.notNow("amendment-not-wanted", state);
    }
    if (state.dossier().isOnTheSideOfTheCbo(command.by())) {
      throw new Refusal("amender-not-independent");
    }
    check(command.findings());
    Sheet findings = state.dossier().findings().amended(command.findings());
    AssessmentRules.requireSupport(guideline, command.level(), findings);
    return List.of(
        new AssessmentEvent.ReportAmended(
            recommended.report().wantedBy(),
            command.findings(),
            command.level(),
            command.summary(),
            command.by(),
            command.at()));
  }

  private void check(List<Answer> findings) {
    Map<String, Integer> chapters =
        guideline.indicators().stream()
            .collect(Collectors.toMap(Indicator::code, Indicator::chapter));
    if (findings.stream().anyMatch(answer -> !chapters.containsKey(answer.indicator()))) {
      throw new Invalid("/findings", "unknown-code");
    }
    findings.stream()
        .collect(Collectors.groupingBy(answer -> chapters.get(answer.indicator())))
        .forEach((chapter, answers) -> ChapterCheck.findings(guideline, chapter, answers));
  }
}
