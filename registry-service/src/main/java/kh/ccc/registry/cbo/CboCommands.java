package kh.ccc.registry.cbo;

import java.util.List;
import java.util.Objects;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** What people do with records: load, decide, append. */
public final class CboCommands {

  private final Aggregates<Cbo, CboEvent> cbos;
  private final CboRules rules;
  private final Neighbours neighbours;
  private final CboNumbers numbers;
  private final Confirmations confirmations;

  public CboCommands(
      Aggregates<Cbo, CboEvent> cbos,
      CboRules rules,
      Neighbours neighbours,
      CboNumbers numbers,
      Confirmations confirmations) {
    this.cbos = cbos;
    this.rules = rules;
    this.neighbours = neighbours;
    this.numbers = numbers;
    this.confirmations = confirmations;
  }

  /** Facts of a form, or all its errors. */
  public CboFacts factsOf(CboDraft draft, CommandContext context) {
    CboRules.Verdict verdict = rules.judge(draft, Intake.FORM, context.today());
    Invalid.throwIfAny(verdict.errors());
    return Objects.requireNonNull(verdict.facts(), "no error and no facts");
  }

  /**
   * Records a new organization.
   *
   * @param representative account id of who speaks for the organization, if somebody does
   * @param confirmation from an earlier {@link PossibleDuplicate}
   */
  public Versioned<Cbo> submit(
      CboFacts facts,
      @Nullable String representative,
      @Nullable String confirmation,
      CommandContext context) {
    String id = CboIds.of(context.newId(), facts.synthetic());
    List<String> confirmed = confirmedLookAlikes(id, facts, confirmation, context);
    Dossier dossier = new Dossier(id, facts, representative, context.actor(), Origin.FORM);
    return cbos.execute(id, context, state -> state.submit(dossier, confirmed));
  }

  private List<String> confirmedLookAlikes(
      String id, CboFacts facts, @Nullable String confirmation, CommandContext context) {
    List<Neighbour> alike =
        new Duplicates(neighbours.near(List.of(facts.neighbourhood()))).of(id, facts);
    if (alike.isEmpty()) {
      return List.of();
    }
    List<String> ids = alike.stream().map(Neighbour::cboId).toList();
    String subject = facts.neighbourhood() + '|' + facts.nameKm() + '|' + facts.nameLatin();
    if (!confirmations.covers(confirmation, context.actor(), subject, ids)) {
      throw new PossibleDuplicate(alike, confirmations.sign(context.actor(), subject, ids));
    }
    return ids;
  }

  public Versioned<Cbo> correct(
      String id, long expectedVersion, CboFacts facts, CommandContext context) {
    return cbos.execute(id, expectedVersion, context, state -> state.correct(facts));
  }

  public Versioned<Cbo> verify(String id, long expectedVersion, CommandContext context) {
    return cbos.execute(
        id, expectedVersion, context, state -> state.verify(() -> number(state), context.today()));
  }

  private String number(Cbo state) {
    Dossier dossier = state.recorded().map(Cbo.Recorded::dossier).orElseThrow();
    return numbers.allocate(dossier.cboId(), dossier.facts().province());
  }

  public Versioned<Cbo> sendBack(
      String id, long expectedVersion, String reason, CommandContext context) {
    return cbos.execute(id, expectedVersion, context, state -> state.sendBack(reason));
  }

  public Versioned<Cbo> reject(
      String id, long expectedVersion, String reason, CommandContext context) {
    return cbos.execute(id, expectedVersion, context, state -> state.reject(reason));
  }

  public Versioned<Cbo> withdraw(
      String id, long expectedVersion, @Nullable String reason, CommandContext context) {
    return cbos.execute(id, expectedVersion, context, state -> state.withdraw(reason));
  }
}
