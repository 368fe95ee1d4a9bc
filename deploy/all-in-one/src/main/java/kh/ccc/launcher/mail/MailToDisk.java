package kh.ccc.launcher.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Any recipient: its mailbox is the directory of caught mails, and nobody signs in to it. */
record MailToDisk(String address, CaughtMails mails) implements GreenMailUser {
  @Override
  public void deliver(MovingMessage mail) {
    deliver(mail.getMessage());
  }

  @Override
  public void deliver(MimeMessage mail) {
    try {
      mails.keep(mail, address);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("the mail could not be kept", e);
    }
  }

  @Override
  public String getEmail() {
    return address;
  }

  @Override
  public String getLogin() {
    return address;
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getQualifiedMailboxName() {
    return address;
  }

  @Override
  public void create() {
    // a recipient needs no account
  }

  @Override
  public void delete() {
    // a recipient has no account
  }

  @Override
  public void setPassword(String password) {
    // nobody signs in
  }

  @Override
  public void authenticate(String password) {
    // nobody signs in
  }
}
