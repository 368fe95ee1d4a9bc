package kh.ccc.assessment.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * Who took which part, by account id. The parts exclude each other.
 *
 * @param preparers started, answered or submitted for the CBO
 * @param evaluators accepted to evaluate it, the present assessor last; the decision is closed to
 *     them
 * @param recused declared a conflict of interest
 */
public record Participants(List<String> preparers, List<String> evaluators, List<String> recused) {

  static final Participants NONE = new Participants(List.of(), List.of(), List.of());

  Participants preparedBy(String account) {
    return new Participants(with(preparers, account), evaluators, recused);
  }

  Participants evaluatedBy(String account) {
    return new Participants(preparers, with(evaluators, account), recused);
  }

  Participants recusedBy(String account) {
    return new Participants(preparers, evaluators, with(recused, account));
  }

  private static List<String> with(List<String> accounts, String account) {
    List<String> changed = new ArrayList<>(accounts);
    changed.remove(account);
    changed.add(account);
    return List.copyOf(changed);
  }
}
