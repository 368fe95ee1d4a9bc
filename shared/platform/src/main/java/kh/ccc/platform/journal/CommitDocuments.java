package kh.ccc.platform.journal;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A commit as a BSON document and back. */
final class CommitDocuments {

  /** Present until the relay has published; its value orders what is left to do. */
  static final String UNPUBLISHED = "unpublished";

  /** Present until a seal covers the commit. */
  static final String UNSEALED = "unsealed";

  private CommitDocuments() {}

  static Document write(Commit commit) {
    String mark = mark(commit);
    return new Document("_id", commit.id())
        .append("category", commit.category())
        .append("stream", commit.stream())
        .append("seq", commit.seq())
        .append("at", Date.from(commit.at()))
        .append("actor", commit.actor())
        .append("commandId", commit.commandId())
        .append("events", commit.events().stream().map(CommitDocuments::write).toList())
        .append("messages", commit.messages().stream().map(CommitDocuments::write).toList())
        .append("prevHash", commit.prevHash())
        .append("hash", commit.hash())
        .append(UNPUBLISHED, mark)
        .append(UNSEALED, mark);
  }

  /** Sorts by time and, as time never runs backwards in a stream, within a stream by seq. */
  static String mark(Commit commit) {
    return "%015d/%06d".formatted(commit.at().toEpochMilli(), commit.seq());
  }

  static Commit read(Document document) {
    return new Commit(
        document.getString("category"),
        document.getString("stream"),
        document.getLong("seq"),
        document.getDate("at").toInstant(),
        document.getString("actor"),
        document.getString("commandId"),
        list(document, "events").stream().map(CommitDocuments::event).toList(),
        list(document, "messages").stream().map(CommitDocuments::message).toList(),
        document.getString("prevHash"),
        document.getString("hash"));
  }

  private static List<Document> list(Document document, String field) {
    return document.getList(field, Document.class);
  }

  private static Document write(RecordedEvent event) {
    return new Document("type", event.type()).append("data", event.data());
  }

  private static RecordedEvent event(Document document) {
    return new RecordedEvent(document.getString("type"), document.getString("data"));
  }

  private static Document write(OutgoingMessage message) {
    return new Document("id", message.id())
        .append("topic", message.topic())
        .append("key", message.key())
        .append("type", message.type())
        .append("body", message.body());
  }

  private static OutgoingMessage message(Document document) {
    return new OutgoingMessage(
        document.getString("id"),
        document.getString("topic"),
        document.getString("key"),
        document.getString("type"),
        document.getString("body"));
  }
}
