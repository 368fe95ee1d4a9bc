package kh.ccc.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Listens on its port and writes down when it starts and when it is stopped. */
public final class TrivialPart {
  private TrivialPart() {}

  /** Runs until it is stopped. */
  public static void main(String[] words) throws IOException {
    var port = Integer.parseInt(System.getenv("SAHAKUM_PORT"));
    try (var socket = new ServerSocket(port, 16, InetAddress.getLoopbackAddress())) {
      note("started");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> note("stopped")));
      while (true) {
        socket.accept().close();
      }
    }
  }

  private static void note(String file) {
    var own = Path.of(System.getenv("SAHAKUM_DATA"));
    try {
      Files.writeString(
          own.resolveSibling(file),
          own.getFileName() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
