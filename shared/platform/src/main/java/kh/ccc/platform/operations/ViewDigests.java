package kh.ccc.platform.operations;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A digest of each read view, to compare two runs, or a view before and after a rebuild. Moments,
 * positions and what stands under {@code chance} are left out: they differ between two runs that
 * came to the same result.
 */
public final class ViewDigests {

  /**
   * What the platform itself keeps; personal data, too, has no place in a digest: pictures that
   * people took, who read what, what somebody looks for.
   */
  private static final Set<String> NOT_VIEWS =
      Set.of(
          "journal",
          "seals",
          "leases",
          "idempotency",
          "dead_letters",
          "people",
          "secrets",
          "evidence",
          "readings",
          "searches");

  private final MongoDatabase database;

  ViewDigests(MongoDatabase database) {
    this.database = database;
  }

  /**
   * @param sha256 over the documents in the order of their ids
   */
  public record ViewDigest(String view, long documents, String sha256) {}

  public List<ViewDigest> all() {
    Set<String> views = database.listCollectionNames().into(new TreeSet<>());
    views.removeIf(name -> NOT_VIEWS.contains(name) || name.startsWith("system."));
    return views.stream().map(this::digest).toList();
  }

  private ViewDigest digest(String view) {
    MessageDigest sha = sha256();
    long count = 0;
    for (Document document :
        database.getCollection(view).find().sort(Sorts.ascending("_id")).batchSize(500)) {
      document.remove("applied");
      document.remove("chance");
      sha.update(String.valueOf(canonical(document)).getBytes(StandardCharsets.UTF_8));
      count++;
    }
    return new ViewDigest(view, count, HexFormat.of().formatHex(sha.digest()));
  }

  private static Object canonical(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Document document -> canonicalMap(document);
      case List<?> list -> {
        List<Object> items = new ArrayList<>();
        list.forEach(item -> items.add(canonical(item)));
        yield items;
      }
      default -> value;
    };
  }

  private static Object canonicalMap(Document document) {
    Map<String, Object> sorted = new TreeMap<>();
    document.forEach((name, value) -> {
      if (!(value instanceof Date)) {
        sorted.put(name, canonical(value));
      }
    });
    return sorted;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
