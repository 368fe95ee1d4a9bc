package kh.ccc.certification;

import kh.ccc.certification.credential.Reissues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for withdrawn keys whose credentials wait to be issued again, also after a restart. */
final class ReissueSchedule {

  private static final Logger log = LoggerFactory.getLogger(ReissueSchedule.class);

  private final Reissues reissues;

  ReissueSchedule(Reissues reissues) {
    this.reissues = reissues;
  }

  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
  void runDue() {
    try {
      reissues.runDue();
    } catch (RuntimeException e) {
      log.warn("credentials are issued again later: {}", e.toString());
    }
  }
}
