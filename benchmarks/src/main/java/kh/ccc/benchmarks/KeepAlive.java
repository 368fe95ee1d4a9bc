package kh.ccc.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that asks for one address again and again, and is made anew when the service has
 * had enough of it. It does next to nothing itself, because it shares the processors with what it
 * measures.
 */
final class KeepAlive implements AutoCloseable {

  private static final int BUFFER = 16_384;

  private final URI address;
  private final byte[] request;
  private Socket socket;
  private InputStream in;

  KeepAlive(URI address) throws IOException {
    this.address = address;
    socket = connected(address);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    request =
        "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: application/json\r\n\r\n"
            .formatted(address.getPath(), address.getHost(), address.getPort())
            .getBytes(StandardCharsets.US_ASCII);
  }

  private static Socket connected(URI address) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Asks once and reads the whole answer. */
  void ask() throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status);
    }
    long length = -1;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(header.substring("content-length:".length()).strip());
      }
      last |= lower.equals("connection: close");
    }
    skip(length);
    if (last) {
      connectAgain();
    }
  }

  private void connectAgain() throws IOException {
    socket.close();
    socket = connected(address);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /**
   * @param length of the answer; negative when it comes in chunks
   */
  private void skip(long length) throws IOException {
    if (length >= 0) {
      in.skipNBytes(length);
    } else {
      skipChunks();
    }
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(line(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the service closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
