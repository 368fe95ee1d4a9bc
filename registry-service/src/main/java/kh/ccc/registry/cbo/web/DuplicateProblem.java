package kh.ccc.registry.cbo.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import kh.ccc.platform.web.Problem;
import kh.ccc.registry.cbo.Neighbour;
import kh.ccc.registry.cbo.PossibleDuplicate;
import org.jspecify.annotations.Nullable;

/**
 * The problem possible-duplicate with its candidates.
 *
 * @param confirmation to be sent with the same request when it is another organization
 */
record DuplicateProblem(
    @JsonUnwrapped Problem problem, List<Candidate> candidates, String confirmation) {

  /** Public facts of a look-alike. */
  record Candidate(
      String cboId,
      @Nullable String number,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      String status) {

    static Candidate of(Neighbour neighbour) {
      return new Candidate(
          neighbour.cboId(),
          neighbour.number(),
          neighbour.nameKm(),
          neighbour.nameLatin(),
          neighbour.neighbourhood(),
          neighbour.status());
    }
  }

  static DuplicateProblem of(Problem problem, PossibleDuplicate duplicate) {
    return new DuplicateProblem(
        problem,
        duplicate.candidates().stream().map(Candidate::of).toList(),
        duplicate.confirmation());
  }
}
