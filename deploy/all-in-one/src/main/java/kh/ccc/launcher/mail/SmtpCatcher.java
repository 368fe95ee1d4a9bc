package kh.ccc.launcher.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server that answers "accepted" once the mail is on disk. */
final class SmtpCatcher implements AutoCloseable {
  private final GreenMail server;

  private SmtpCatcher(GreenMail server) {
    this.server = server;
  }

  static SmtpCatcher start(int port, CaughtMails mails) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    var server = new GreenMail(setup);
    server
        .getUserManager()
        .setMessageDeliveryHandler((mail, to) -> new MailToDisk(to.getEmail(), mails));
    server.start();
    return new SmtpCatcher(server);
  }

  int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}
