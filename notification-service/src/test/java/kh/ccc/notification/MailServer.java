package kh.ccc.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server on one port that can go away and come back, empty. */
public final class MailServer implements AutoCloseable {

  private final int port = freePort();
  private @Nullable GreenMail server;

  public String address() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public void up() {
    if (server == null) {
      server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
    }
  }

  public void down() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  @Override
  public void close() {
    down();
  }

  /** What has arrived for that address since the server came up. */
  public List<MimeMessage> arrivedFor(String address) {
    return server == null
        ? List.of()
        : Stream.of(server.getReceivedMessages()).filter(mail -> isFor(mail, address)).toList();
  }

  private static boolean isFor(MimeMessage mail, String address) {
    try {
      return Stream.of(mail.getRecipients(Message.RecipientType.TO))
          .anyMatch(recipient -> recipient.toString().equals(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
