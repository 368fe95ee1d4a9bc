package kh.ccc.notification.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers every recipient with the same line. */
final class RefusingSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final String answer;

  RefusingSmtp(String answer) {
    this.answer = answer;
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (true) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // A client that has gone is followed by the next, a closed socket by none.
        if (socket.isClosed()) {
          return;
        }
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 test\r\n");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
      out.print((verb.equals("RCPT") ? answer : "250 ok") + "\r\n");
      out.flush();
      if (verb.equals("QUIT")) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
