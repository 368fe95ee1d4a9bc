package kh.ccc.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Whether a part answers: its health path says 200, or its port is open when it has no such path.
 */
public final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  /** One question, answered within two seconds. */
  public boolean isReady(int port, String health) throws InterruptedException {
    try {
      return health.isEmpty() ? isOpen(port) : status(port, health) == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The HTTP status of a path on a loopback port. */
  public int status(int port, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static boolean isOpen(int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
      return true;
    }
  }
}
