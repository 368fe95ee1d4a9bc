package kh.ccc.notification.delivery.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Tells "never" (SMTP 5xx) from "not now" (4xx, or no server at all). */
final class SmtpRefusals {

  private static final int PERMANENT = 500;

  private SmtpRefusals() {}

  static boolean isForGood(Exception failure) {
    if (failure instanceof MailSendException sending) {
      for (Exception cause : sending.getMessageExceptions()) {
        if (anyForGood(cause)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The mail API chains what happened to one mail by getNextException. */
  private static boolean anyForGood(@Nullable Exception failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (code(e) >= PERMANENT) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static int code(Exception e) {
    return switch (e) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException sending -> sending.getReturnCode();
      default -> 0;
    };
  }
}
