package kh.ccc.launcher.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mails on disk, one {@code .eml} file for each recipient. */
final class CaughtMails {
  private static final Pattern ID = Pattern.compile("[0-9]{13}-[0-9]{5}");
  private static final String RECIPIENT = "X-Caught-For";

  private final Path directory;
  private final AtomicInteger count = new AtomicInteger();

  CaughtMails(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /** Writes the mail completely or not at all. */
  void keep(MimeMessage message, String recipient) throws IOException, MessagingException {
    var draft = Files.createTempFile(directory, "mail", ".part");
    try (var out = Files.newOutputStream(draft)) {
      out.write(
          (RECIPIENT + ": " + recipient.replaceAll("[\\r\\n]", "") + "\r\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      message.writeTo(out);
    }
    var id = "%013d-%05d".formatted(System.currentTimeMillis(), count.getAndIncrement() % 100_000);
    Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The newest mails first. */
  List<CaughtMail> newest(int limit) throws IOException {
    try (var files = Files.list(directory)) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".eml"))
              .sorted(Comparator.reverseOrder())
              .limit(limit)
              .toList();
      return names.stream()
          .map(name -> name.substring(0, name.length() - 4))
          .flatMap(id -> find(id).stream())
          .toList();
    }
  }

  Optional<CaughtMail> find(String id) {
    return raw(id)
        .flatMap(file -> {
          try (var in = Files.newInputStream(file)) {
            return Optional.of(
                read(id, new MimeMessage(Session.getInstance(new Properties()), in)));
          } catch (IOException | MessagingException unreadable) {
            return Optional.empty();
          }
        });
  }

  Optional<Path> raw(String id) {
    return ID.matcher(id).matches() && Files.exists(file(id))
        ? Optional.of(file(id))
        : Optional.empty();
  }

  private Path file(String id) {
    return directory.resolve(id + ".eml");
  }

  private static CaughtMail read(String id, MimeMessage mail)
      throws IOException, MessagingException {
    var from = mail.getFrom();
    return new CaughtMail(
        id,
        Objects.requireNonNullElse(mail.getHeader(RECIPIENT, ","), ""),
        from == null ? "" : Arrays.toString(from).replaceAll("^\\[|\\]$", ""),
        Objects.requireNonNullElse(mail.getSubject(), ""),
        Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13))).toString(),
        body(mail, "text/plain"),
        body(mail, "text/html"));
  }

  private static String body(Part part, String type) throws IOException, MessagingException {
    @Nullable Object content = part.getContent();
    if (part.isMimeType(type) && !Message.ATTACHMENT.equals(part.getDisposition())) {
      return String.valueOf(content);
    }
    if (content instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        BodyPart one = parts.getBodyPart(i);
        var found = body(one, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
