package kh.ccc.identity.signin.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kh.ccc.identity.account.People.Person;
import kh.ccc.identity.signin.Post;
import kh.ccc.platform.web.ProblemTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Plain text mails over SMTP. They go from here and not by way of other services, since a link is a
 * secret: it has no place in a topic or a journal.
 */
public final class SmtpPost implements Post {

  private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);
  private static final String CONNECT_MILLIS = "2000";
  private static final String ANSWER_MILLIS = "5000";
  private static final int ATTEMPTS = 3;
  private static final long PAUSE_MILLIS = 3_000;

  private final JavaMailSenderImpl smtp;
  private final String from;
  private final String publicUrl;
  private final ProblemTexts texts = new ProblemTexts("pages");

  /**
   * Where mails are handed in.
   *
   * @param address host:port
   * @param user of the mail server; empty for one that asks nobody
   */
  public record Server(String address, String user, String password) {

    @Override
    public String toString() {
      return "Server " + address;
    }
  }

  public SmtpPost(Server server, String from, String publicUrl) {
    this.smtp = smtp(server);
    this.from = from;
    this.publicUrl = publicUrl;
  }

  private static JavaMailSenderImpl smtp(Server server) {
    int colon = server.address().lastIndexOf(':');
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(server.address().substring(0, colon));
    smtp.setPort(Integer.parseInt(server.address().substring(colon + 1)));
    Properties properties = smtp.getJavaMailProperties();
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    // A password goes over an encrypted connection only.
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", String.valueOf(!server.user().isEmpty()));
    if (!server.user().isEmpty()) {
      smtp.setUsername(server.user());
      smtp.setPassword(server.password());
      properties.put("mail.smtp.auth", "true");
    }
    return smtp;
  }

  @Override
  public void send(String mailAddress, Person person, Reason reason, String secret) {
    try {
      MimeMessage mail = mail(mailAddress, person, reason, secret);
      for (int attempt = 1; !isSent(mail) && attempt < ATTEMPTS; attempt++) {
        Thread.sleep(PAUSE_MILLIS * attempt);
      }
    } catch (MessagingException | UnsupportedEncodingException e) {
      log.warn("a link cannot be mailed: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Neither the address nor the link has a place in a log. */
  private boolean isSent(MimeMessage mail) {
    try {
      smtp.send(mail);
      return true;
    } catch (MailException e) {
      log.warn("a link is not mailed yet: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private MimeMessage mail(String mailAddress, Person person, Reason reason, String secret)
      throws MessagingException, UnsupportedEncodingException {
    Locale locale = Locale.of(person.language());
    String kind = reason.name().toLowerCase(Locale.ROOT);
    Map<String, Object> facts =
        Map.of(
            "name", person.displayName(),
            "username", person.username(),
            "link", link(secret, person.language()),
            "again", publicUrl + "/login/forgotten?lang=" + person.language());
    MimeMessage mail = new MimeMessage(smtp.getSession());
    mail.setFrom(new InternetAddress(from, "Sahakum", "UTF-8"));
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mailAddress, true));
    mail.setSubject(texts.text("mail." + kind + ".subject", locale, Map.of()), "UTF-8");
    mail.setText(texts.text("mail." + kind + ".body", locale, facts), "UTF-8");
    mail.setHeader("Content-Language", person.language());
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private String link(String secret, String language) {
    return publicUrl + "/login/password?link=" + secret + "&lang=" + language;
  }
}
