package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Several updates or deletes of one command, run one after the other: an ordered command ends with
 * its first error, an unordered one goes on, and the counts are those of what was done.
 */
final class Bulk {
  private static final int UNKNOWN_ERROR = 8;

  private final List<Document> errors = new ArrayList<>();
  private final List<Document> upserted = new ArrayList<>();
  private int matched;
  private int modified;

  private Bulk() {}

  /**
   * @param statements the name of the field with the statements
   * @param single runs a command with one statement
   */
  static Document run(Document command, String statements, UnaryOperator<Document> single) {
    boolean ordered = isOrdered(command);
    Bulk bulk = new Bulk();
    List<?> all = command.get(statements) instanceof List<?> list ? list : List.of();
    for (int i = 0; i < all.size() && !(ordered && !bulk.errors.isEmpty()); i++) {
      Document one = command.clone();
      one.put(statements, List.of(all.get(i)));
      bulk.runOne(i, one, single);
    }
    return bulk.reply(statements.equals("updates"));
  }

  static boolean isOrdered(Document command) {
    Object ordered = command.get("ordered");
    return ordered == null || Utils.isTrue(ordered);
  }

  private void runOne(int index, Document command, UnaryOperator<Document> single) {
    try {
      Document result = single.apply(command);
      matched += number(result.get("n"));
      modified += number(result.get("nModified"));
      addIndexed(index, result.get("upserted"), upserted);
      addIndexed(index, result.get("writeErrors"), errors);
      errors.forEach(error -> error.putIfAbsent("code", UNKNOWN_ERROR));
    } catch (MongoServerException e) {
      errors.add(error(index, e));
    }
  }

  private static void addIndexed(int index, @Nullable Object list, List<Document> target) {
    if (list instanceof List<?> documents) {
      for (Object each : documents) {
        Document document = new Document("index", index);
        ((Document) each).forEach(document::putIfAbsent);
        target.add(document);
      }
    }
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }

  private static Document error(int index, MongoServerException e) {
    Document error = new Document("index", index);
    error.put("code", e instanceof MongoServerError known ? known.getCode() : UNKNOWN_ERROR);
    error.put("errmsg", e.getMessageWithoutErrorCode());
    return error;
  }

  private Document reply(boolean updates) {
    Document reply = new Document("n", matched);
    if (updates) {
      reply.put("nModified", modified);
    }
    if (!upserted.isEmpty()) {
      reply.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      reply.put("writeErrors", errors);
    }
    Utils.markOkay(reply);
    return reply;
  }

  /**
   * How many documents an insert has stored, which the library answers with how many it was given.
   */
  static Document countInserted(Document command, Document reply) {
    if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
      int given = number(reply.get("n"));
      int failedAt = number(((Document) errors.getFirst()).get("index"));
      reply.put("n", isOrdered(command) ? failedAt : given - errors.size());
    }
    return reply;
  }
}
