package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first stages of a pipeline as far as they are a find, which can use an index, and the rest.
 */
record LeadingStages(Find find, List<Document> rest) {
  private static final Document COUNT =
      new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

  static LeadingStages of(List<Document> pipeline) {
    int next = 0;
    List<Document> filters = new ArrayList<>();
    while (stage(pipeline, next, "$match") instanceof Document filter) {
      filters.add(filter);
      next++;
    }
    Document sort = new Document();
    if (stage(pipeline, next, "$sort") instanceof Document order) {
      sort = order;
      next++;
    }
    long skip = 0;
    if (stage(pipeline, next, "$skip") instanceof Number number && number.longValue() >= 0) {
      skip = number.longValue();
      next++;
    }
    long limit = 0;
    if (stage(pipeline, next, "$limit") instanceof Number number && number.longValue() > 0) {
      limit = number.longValue();
      next++;
    }
    Find find = new Find(all(filters), sort, skip, limit);
    return new LeadingStages(find, pipeline.subList(next, pipeline.size()));
  }

  private static @Nullable Object stage(List<Document> pipeline, int index, String name) {
    return index < pipeline.size() ? pipeline.get(index).get(name) : null;
  }

  private static Document all(List<Document> filters) {
    return switch (filters.size()) {
      case 0 -> new Document();
      case 1 -> filters.getFirst();
      default -> new Document("$and", filters);
    };
  }

  /** What a driver sends to count all documents of a collection. */
  boolean isCountOfAll() {
    return find.filter().isEmpty()
        && find.skip() == 0
        && find.limit() == 0
        && rest.size() == 1
        && rest.getFirst().equals(COUNT);
  }
}
