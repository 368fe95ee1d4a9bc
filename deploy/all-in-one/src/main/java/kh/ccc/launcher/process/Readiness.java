package kh.ccc.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Whether a part answers: its health path says 200, or its port is open when it has no such path.
 * By bare sockets, because asking often must not slow the start down that it watches.
 */
public final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private Readiness() {}

  /** One question, answered within a few seconds. */
  public static boolean isReady(int port, String health) {
    try (var socket = new Socket()) {
      var millis = (int) PATIENCE.toMillis();
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
      socket.setSoTimeout(millis);
      return health.isEmpty() || saysOk(socket, health);
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean saysOk(Socket socket, String path) throws IOException {
    var request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var answer =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    var status = answer.readLine();
    return status != null && status.startsWith("HTTP/1.1 200");
  }
}
