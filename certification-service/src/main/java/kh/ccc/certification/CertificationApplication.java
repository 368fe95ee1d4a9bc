package kh.ccc.certification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The certification service. */
@SpringBootApplication
public class CertificationApplication {

  public static void main(String[] args) {
    SpringApplication.run(CertificationApplication.class, args);
  }
}
