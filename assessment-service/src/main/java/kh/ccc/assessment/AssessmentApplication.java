package kh.ccc.assessment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that assesses CBOs against the guideline. */
@SpringBootApplication
public class AssessmentApplication {

  public static void main(String[] args) {
    SpringApplication.run(AssessmentApplication.class, args);
  }
}
