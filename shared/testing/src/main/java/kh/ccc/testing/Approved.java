package kh.ccc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files that were read and approved by a person and that the build compares with what the code
 * makes now. {@code -Dapprove=true} writes them; the diff is then reviewed like code.
 */
public final class Approved {

  private Approved() {}

  /** Fails when the approved file differs from the text. */
  public static void matches(Path approved, String text) {
    try {
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(approved.toAbsolutePath().getParent());
        Files.writeString(approved, text);
      }
      String expected = Files.exists(approved) ? Files.readString(approved) : "(no such file)";
      if (!expected.equals(text)) {
        throw new AssertionError(
            approved
                + " differs from what the code makes now. When the change is meant, run the test"
                + " with -Dapprove=true and review the diff. Made now:\n"
                + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the checkout, seen from a module's folder. */
  public static Path root() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(".ci"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not inside of the checkout");
    }
    return folder;
  }
}
