package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.assessment.Workloads;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many assessments are under way; counted along an index, up to 10,000 of each state. */
@RestController
@Tag(name = "assessments")
class CountController {

  private final Workloads workloads;

  CountController(Workloads workloads) {
    this.workloads = workloads;
  }

  /** How many stand there. */
  record CountView(Status status, long assessments) {}

  /**
   * What is under way.
   *
   * @param most counts end there
   */
  record CountsView(int most, List<CountView> states) {}

  @GetMapping("/api/assessments/counts")
  @Permitted({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "How many assessments of the caller's area are under way, by state")
  CountsView counts(Caller caller) {
    List<String> areas = AssessmentAccess.overseenAreas(caller);
    return new CountsView(
        Workloads.MOST_COUNTED,
        Stream.of(
                Status.SELF_ASSESSMENT,
                Status.RETURNED,
                Status.SUBMITTED,
                Status.ASSIGNED,
                Status.DESK_REVIEW)
            .map(status -> new CountView(status, workloads.count(status, areas)))
            .toList());
  }
}
