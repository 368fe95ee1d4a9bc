package kh.ccc.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTest {
  private static final String SUBJECT = "អ្នកត្រូវបានអញ្ជើញ <forum>";

  @TempDir Path data;

  private SmtpCatcher smtp;
  private InboxPage inbox;

  MailCatcherTest() {}

  @BeforeEach
  void start() throws Exception {
    var mails = new CaughtMails(data);
    smtp = SmtpCatcher.start(0, mails);
    inbox = InboxPage.start(0, mails);
  }

  @AfterEach
  void stop() {
    smtp.close();
    inbox.close();
  }

  @Test
  void aMailIsKeptForEachRecipientAndShown() throws Exception {
    send("a@example.org", "b@example.org");
    var mails = new JsonMapper().readTree(get("/api/mails").body());
    assertThat(mails).hasSize(2);
    assertThat(mails.findValuesAsString("recipient"))
        .containsExactlyInAnyOrder("a@example.org", "b@example.org");
    assertThat(mails.get(0).path("subject").asString()).isEqualTo(SUBJECT);
    assertThat(mails.get(0).path("text").asString()).contains("ជំរាបសួរ");
  }

  @Test
  void aCaughtMailSurvivesARestart() throws Exception {
    send("a@example.org");
    stop();
    start();
    assertThat(new JsonMapper().readTree(get("/api/mails").body())).hasSize(1);
  }

  @Test
  void whatCameByMailIsEscapedOnThePage() throws Exception {
    send("a@example.org");
    assertThat(get("/").body()).contains("&lt;forum&gt;").doesNotContain("<forum>");
    var id = new JsonMapper().readTree(get("/api/mails").body()).get(0).path("id").asString();
    assertThat(get("/mails/" + id).body()).contains("ជំរាបសួរ").doesNotContain("<forum>");
    assertThat(get("/mails/" + id + ".eml").body()).contains("Subject:");
  }

  @Test
  void noPathLeadsOutOfTheMails() throws Exception {
    assertThat(get("/mails/..%2F..%2Fetc%2Fpasswd").statusCode()).isEqualTo(404);
    assertThat(get("/mails/0000000000000-00000").statusCode()).isEqualTo(404);
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void anotherNameForThisMachineIsNotServed() {
    assertThat(InboxPage.isLocal("127.0.0.1:8025")).isTrue();
    assertThat(InboxPage.isLocal("localhost")).isTrue();
    assertThat(InboxPage.isLocal("mails.example.org")).isFalse();
    assertThat(InboxPage.isLocal(null)).isFalse();
  }

  private void send(String... recipients) throws Exception {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", String.valueOf(smtp.port()));
    var mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress("sahakum@example.org"));
    mail.setRecipients(Message.RecipientType.TO, String.join(",", recipients));
    mail.setSubject(SUBJECT, "UTF-8");
    mail.setText("ជំរាបសួរ <forum>", "UTF-8");
    Transport.send(mail);
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + inbox.port() + path)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
