package kh.ccc.notification.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.delivery.Letters.Letter;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters as plain text mails over SMTP. */
public final class SmtpMails {

  private final JavaMailSenderImpl smtp;
  private final String from;

  public SmtpMails(JavaMailSenderImpl smtp, String from) {
    this.smtp = smtp;
    this.from = from;
  }

  /** A mail that cannot be written or that the server refuses for good. */
  static final class Undeliverable extends Exception {
    Undeliverable(String kind) {
      super(kind);
    }
  }

  /**
   * Sends the letter.
   *
   * @param deliveryId makes the Message-ID: the same again when the mail must be sent again, so
   *     that a reader's mailbox can tell
   * @throws MailException when it may succeed later
   */
  void send(String deliveryId, ContactPoint contact, Letter letter) throws Undeliverable {
    MimeMessage mail = new StableMessage(smtp.getSession(), messageId(deliveryId));
    try {
      mail.setFrom(new InternetAddress(from, "Sahakum", "UTF-8"));
      mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(contact.email(), true));
      mail.setSubject(letter.subject(), "UTF-8");
      mail.setText(letter.body(), "UTF-8");
      mail.setHeader("Content-Language", contact.language().code());
      mail.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException | java.io.UnsupportedEncodingException e) {
      throw new Undeliverable(e.getClass().getSimpleName());
    }
    try {
      smtp.send(mail);
    } catch (MailException e) {
      if (SmtpRefusals.isForGood(e)) {
        throw new Undeliverable(e.getClass().getSimpleName());
      }
      throw e;
    }
  }

  static String messageId(String deliveryId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(deliveryId.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@sahakum>";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Keeps its Message-ID when it is saved for sending. */
  private static final class StableMessage extends MimeMessage {

    private final String id;

    StableMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
