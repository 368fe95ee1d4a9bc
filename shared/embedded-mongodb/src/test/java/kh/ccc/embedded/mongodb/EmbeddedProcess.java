package kh.ccc.embedded.mongodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The store in a process of its own, which can be killed. */
final class EmbeddedProcess implements AutoCloseable {
  private final Process process;
  private final String connectionString;

  private EmbeddedProcess(Process process, String connectionString) {
    this.process = process;
    this.connectionString = connectionString;
  }

  static EmbeddedProcess start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedMongoDbMain.class.getName(),
                "--port",
                "0",
                "--data",
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new EmbeddedProcess(process, awaitReady(process));
  }

  private static String awaitReady(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      int at = line.indexOf("mongodb://");
      if (line.contains("is ready at") && at >= 0) {
        return line.substring(at);
      }
    }
    throw new IOException("The store did not start");
  }

  String connectionString() {
    return connectionString;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to stop as an operating system does and answers its exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The store does not stop");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
