package kh.ccc.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import kh.ccc.notification.cbo.mongo.MongoKnownCbos;
import kh.ccc.notification.contact.mongo.MongoContactPoints;
import kh.ccc.notification.delivery.Letters;
import kh.ccc.notification.delivery.mongo.MongoDeliveries;
import kh.ccc.notification.delivery.smtp.Courier;
import kh.ccc.notification.delivery.smtp.SmtpMails;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail over SMTP, with short time-outs and a breaker. */
@Configuration
class MailConfiguration {

  private static final String CONNECT_MILLIS = "2000";
  private static final String ANSWER_MILLIS = "5000";
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /**
   * @param address host:port
   * @param user of the mail server; empty for one that asks nobody
   */
  @Bean
  JavaMailSenderImpl smtp(
      @Value("${sahakum.smtp}") String address,
      @Value("${spring.mail.username:}") String user,
      @Value("${spring.mail.password:}") String password) {
    int colon = address.lastIndexOf(':');
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(address.substring(0, colon));
    smtp.setPort(Integer.parseInt(address.substring(colon + 1)));
    Properties properties = smtp.getJavaMailProperties();
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    // A password goes over an encrypted connection only.
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", String.valueOf(!user.isEmpty()));
    if (!user.isEmpty()) {
      smtp.setUsername(user);
      smtp.setPassword(password);
      properties.put("mail.smtp.auth", "true");
    }
    return smtp;
  }

  @Bean
  SmtpMails mails(JavaMailSenderImpl smtp, @Value("${sahakum.mail.from}") String from) {
    return new SmtpMails(smtp, from);
  }

  @Bean
  Letters letters(@Value("${sahakum.public-url}") String publicUrl) {
    return new Letters(publicUrl);
  }

  /** Opens after three failures in a row, and tries one mail after 1, 2, 4, … 15 seconds. */
  @Bean
  CircuitBreaker smtpBreaker() {
    return CircuitBreaker.of(
        "smtp",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(3)
            .minimumNumberOfCalls(3)
            .failureRateThreshold(100)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitIntervalFunctionInOpenState(
                IntervalFunction.ofExponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE))
            .build());
  }

  @Bean
  Courier courier(
      MongoDeliveries deliveries,
      MongoContactPoints contacts,
      MongoKnownCbos cbos,
      Letters letters,
      SmtpMails mails,
      CircuitBreaker breaker,
      Clock clock) {
    return new Courier(deliveries, contacts, cbos, letters, mails, breaker, clock);
  }

  @Bean
  WorkLoop courierLoop(Courier courier) {
    return courier.loop();
  }
}
