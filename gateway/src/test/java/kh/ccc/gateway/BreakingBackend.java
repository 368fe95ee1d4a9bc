package kh.ccc.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose connections break after a request has arrived, for a number of times. */
final class BreakingBackend implements AutoCloseable {

  private static final byte[] FINE =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger breaks = new AtomicInteger();

  BreakingBackend() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::acceptAll);
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      readHead(socket.getInputStream());
      requests.incrementAndGet();
      if (breaks.getAndDecrement() <= 0) {
        socket.getOutputStream().write(FINE);
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The gateway went first.
      return;
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int ends = 0;
    int next;
    while (ends < 4 && (next = in.read()) >= 0) {
      ends = next == '\r' || next == '\n' ? ends + 1 : 0;
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  void breakNext(int times) {
    breaks.set(times);
    requests.set(0);
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
