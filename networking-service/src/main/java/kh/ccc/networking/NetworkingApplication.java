package kh.ccc.networking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Networks of CBOs, who belongs to them, and the forums that they hold. */
@SpringBootApplication
public class NetworkingApplication {

  public static void main(String[] args) {
    SpringApplication.run(NetworkingApplication.class, args);
  }
}
