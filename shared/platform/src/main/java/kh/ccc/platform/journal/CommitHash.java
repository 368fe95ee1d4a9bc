package kh.ccc.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over every part of a commit but its own hash. Each part goes in with its length, so that
 * no two different commits look the same to the hash.
 */
final class CommitHash {

  private final MessageDigest digest;

  private CommitHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String of(Commit commit) {
    CommitHash hash = new CommitHash();
    hash.add(commit.prevHash()).add(commit.category()).add(commit.stream());
    hash.add(commit.seq()).add(commit.at().toEpochMilli());
    hash.add(commit.actor()).add(commit.commandId());
    hash.add(commit.events().size());
    commit.events().forEach(event -> hash.add(event.type()).add(event.data()));
    hash.add(commit.messages().size());
    commit.messages().forEach(hash::add);
    return hash.hex();
  }

  /** Links a seal to the one before it. */
  static String chain(String previous, Iterable<String> entries) {
    CommitHash hash = new CommitHash().add(previous);
    entries.forEach(hash::add);
    return hash.hex();
  }

  private void add(OutgoingMessage message) {
    add(message.id()).add(message.topic()).add(message.key());
    add(message.type()).add(message.body());
  }

  private CommitHash add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  private CommitHash add(long number) {
    digest.update(ByteBuffer.allocate(8).putLong(number).flip());
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
