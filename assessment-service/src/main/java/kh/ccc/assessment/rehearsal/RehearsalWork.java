package kh.ccc.assessment.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.AssessmentEntry;
import kh.ccc.assessment.assessment.AssessmentList;
import kh.ccc.assessment.assessment.AssessmentQuery;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.RuleSet;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Starts rehearsals and works on them in steps. What was found is kept with how far the work is: a
 * killed process, or a second one, goes on from there and finds the same.
 */
public final class RehearsalWork {

  private static final int STEP = 200;
  private static final String ACTOR = "system:rehearsals";

  private final Aggregates<Rehearsal, RehearsalEvent> rehearsals;
  private final Rehearsals store;
  private final AssessmentCommands assessments;
  private final AssessmentList list;
  private final Guidelines guidelines;
  private final List<RuleSet> ruleSets;

  public RehearsalWork(
      Aggregates<Rehearsal, RehearsalEvent> rehearsals,
      Rehearsals store,
      AssessmentCommands assessments,
      AssessmentList list,
      Guidelines guidelines,
      List<RuleSet> ruleSets) {
    this.rehearsals = rehearsals;
    this.store = store;
    this.assessments = assessments;
    this.list = list;
    this.guidelines = guidelines;
    this.ruleSets = List.copyOf(ruleSets);
    ruleSets.forEach(this::trial);
  }

  public List<RuleSet> ruleSets() {
    return ruleSets;
  }

  /** Asks for a rehearsal on the recommendations of a time. */
  public Versioned<Rehearsal> start(
      String ruleSet, LocalDate from, LocalDate until, CommandContext context) {
    ruleSet(ruleSet);
    String id = context.newId();
    Rehearsal.Plan plan = new Rehearsal.Plan(id, ruleSet, from, until, context.actor());
    return rehearsals.execute(id, context, state -> Rehearsal.start(state, plan));
  }

  public Versioned<Rehearsal> find(String id) {
    return rehearsals.find(id).orElseThrow(() -> new Unknown("rehearsal-unknown"));
  }

  /** Works on all that are not finished, to their end. */
  public void run(Instant now) {
    for (String id : store.running()) {
      Rehearsal.Planned planned = Rehearsal.planned(find(id).state());
      if (!planned.finished()) {
        run(planned.plan(), now);
      }
    }
  }

  private void run(Rehearsal.Plan plan, Instant now) {
    Trial trial = trial(ruleSet(plan.ruleSet()));
    long seen = store.progress(plan.rehearsalId()).seen();
    List<AssessmentEntry> step = step(store.reached(plan.rehearsalId()).orElse(null));
    while (!step.isEmpty()) {
      seen += step.size();
      AssessmentEntry last = step.getLast();
      AssessmentQuery.After reached =
          new AssessmentQuery.After(last.startedAt(), last.assessmentId());
      store.keep(plan.rehearsalId(), outcomes(plan, trial, step), reached, seen);
      step = step(reached);
    }
    CommandContext context = new CommandContext(ACTOR, "finish-" + plan.rehearsalId(), now);
    rehearsals.execute(plan.rehearsalId(), context, state -> Rehearsal.finish(state, context));
  }

  private List<AssessmentEntry> step(AssessmentQuery.@Nullable After after) {
    return list.find(
        new AssessmentQuery(
            List.of(""), null, Status.RECOMMENDED, null, null, null, false, after, STEP));
  }

  private List<Outcome> outcomes(Rehearsal.Plan plan, Trial trial, List<AssessmentEntry> entries) {
    int edition = ruleSet(plan.ruleSet()).edition();
    List<Outcome> outcomes = new ArrayList<>();
    for (AssessmentEntry entry : entries) {
      if (entry.edition() == edition
          && assessments.find(entry.assessmentId()).state()
              instanceof Assessment.Recommended recommended
          && isIn(plan, recommended)) {
        outcomes.add(trial.of(recommended));
      }
    }
    return outcomes;
  }

  private static boolean isIn(Rehearsal.Plan plan, Assessment.Recommended assessment) {
    LocalDate day = Programme.dayOf(assessment.at());
    return !day.isBefore(plan.from()) && !day.isAfter(plan.until());
  }

  private Trial trial(RuleSet rules) {
    return new Trial(guidelines.edition(rules.edition()), rules);
  }

  private RuleSet ruleSet(String code) {
    Optional<RuleSet> found =
        ruleSets.stream().filter(rules -> rules.code().equals(code)).findFirst();
    return found.orElseThrow(() -> new Unknown("rule-set-unknown"));
  }
}
