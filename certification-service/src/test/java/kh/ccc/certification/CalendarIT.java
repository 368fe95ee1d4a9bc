package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.deadline.Announced;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineEvent;
import kh.ccc.certification.deadline.DeadlineSweep;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Happening;
import org.springframework.beans.factory.annotation.Autowired;

/** The service under a clock that travels, and the sweep that acts on deadlines. */
abstract class CalendarIT extends CertificationIT {

  @Autowired DeadlineSweep sweep;
  @Autowired Aggregates<Certificate, CertificateEvent> certificates;
  @Autowired Aggregates<Announced, DeadlineEvent> announcements;

  String granted(String application) {
    expect(200, putOnAgenda(openSession(), List.of(reviewed(application))));
    return expect(200, decide(application, vote(application, "GRANT"), GRANT))
        .json()
        .at("/decision/certificateId")
        .asString();
  }

  void travelTo(LocalDate day) {
    clock.travel(Duration.ofDays(ChronoUnit.DAYS.between(clock.today(), day)));
  }

  int sweep() {
    List<String> failed = new ArrayList<>();
    int seen = sweep.sweep(clock.instant(), (deadline, why) -> failed.add(deadline + ": " + why));
    assertThat(failed).isEmpty();
    return seen;
  }

  void sweepFourTimesAtOnce() throws Exception {
    List<Callable<Integer>> sweeps = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      sweeps.add(this::sweep);
    }
    atOnce(sweeps);
  }

  List<CertificateEvent> events(String id) {
    return certificates.history(id).stream().map(Happening::event).toList();
  }

  List<DeadlineEvent> told(String kind, String type, String subject, LocalDate due) {
    Deadline.Subject of = new Deadline.Subject(type, subject, null, null, "03", null);
    return announcements.history(new Deadline(kind, of, due).id()).stream()
        .map(Happening::event)
        .toList();
  }

  String on(String number, LocalDate day) {
    return expect(200, verify(number + "?asOf=" + day)).text("answer");
  }

  String status(String id) {
    return anyone().get(path(id)).text("status");
  }

  String etag(String id) {
    return anyone().get(path(id)).etag();
  }

  static String path(String id) {
    return "/api/certificates/" + id;
  }
}
