package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says no to what this store cannot do, instead of answering as if it had been done. What a command
 * may ask for is listed; anything else is refused.
 */
final class Refusals {
  private static final int BAD_VALUE = 2;
  private static final int ILLEGAL_OPERATION = 20;
  private static final int NOT_IMPLEMENTED = 238;
  private static final int CHANGE_STREAM_NEEDS_REPLICA_SET = 40573;

  private static final Set<String> ANYWHERE =
      Set.of(
          "$db",
          "lsid",
          "$clusterTime",
          "comment",
          "maxTimeMS",
          "readConcern",
          "writeConcern",
          "$readPreference");

  private static final Map<String, Set<String>> OPTIONS =
      Map.ofEntries(
          Map.entry(
              "find",
              Set.of(
                  "filter",
                  "sort",
                  "projection",
                  "skip",
                  "limit",
                  "batchSize",
                  "singleBatch",
                  "hint",
                  "noCursorTimeout",
                  "allowDiskUse",
                  "allowPartialResults")),
          Map.entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
          Map.entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
          Map.entry("delete", Set.of("deletes", "ordered")),
          Map.entry(
              "findandmodify",
              Set.of(
                  "query",
                  "sort",
                  "remove",
                  "update",
                  "new",
                  "fields",
                  "upsert",
                  "arrayFilters",
                  "hint",
                  "bypassDocumentValidation")),
          Map.entry(
              "aggregate",
              Set.of("pipeline", "cursor", "allowDiskUse", "hint", "bypassDocumentValidation")),
          Map.entry("count", Set.of("query", "limit", "skip", "hint")),
          Map.entry("distinct", Set.of("key", "query", "hint")),
          Map.entry("create", Set.of()),
          Map.entry("createindexes", Set.of("indexes", "commitQuorum")),
          Map.entry("dropindexes", Set.of("index")),
          Map.entry("drop", Set.of()),
          Map.entry("dropdatabase", Set.of()),
          Map.entry(
              "listcollections", Set.of("filter", "nameOnly", "cursor", "authorizedCollections")),
          Map.entry("listindexes", Set.of("cursor")),
          Map.entry("listdatabases", Set.of("nameOnly", "authorizedDatabases")),
          Map.entry("getmore", Set.of("collection", "batchSize")));

  private static final Set<String> UPDATE_OPTIONS =
      Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");
  private static final Set<String> DELETE_OPTIONS = Set.of("q", "limit", "hint");
  private static final Set<String> INDEX_OPTIONS =
      Set.of("key", "name", "unique", "sparse", "v", "background", "ns");
  private static final Set<String> OPERATORS =
      Set.of(
          "$text",
          "$jsonSchema",
          "$where",
          "$function",
          "$near",
          "$nearSphere",
          "$geoWithin",
          "$geoIntersects",
          "$within",
          "$accumulator");
  private static final Set<String> STAGES =
      Set.of("$out", "$merge", "$geoNear", "$search", "$searchMeta", "$vectorSearch");
  private static final Set<String> TRANSACTION =
      Set.of("startTransaction", "autocommit", "txnNumber");

  private Refusals() {}

  static void check(String command, Document query) {
    refuseTransaction(command, query);
    refuseConcerns(query);
    refuseUnknown(command, query, OPTIONS.get(command), command);
    switch (command) {
      case "find" -> refuseOperators(query.get("filter"));
      case "count", "distinct" -> refuseOperators(query.get("query"));
      case "findandmodify" -> checkChange(query.get("query"), query.get("update"));
      case "update" -> documents(query.get("updates")).forEach(Refusals::checkUpdate);
      case "delete" -> documents(query.get("deletes")).forEach(Refusals::checkDelete);
      case "aggregate" -> checkPipeline(query);
      case "createindexes" -> documents(query.get("indexes")).forEach(Refusals::checkIndex);
      case "renamecollection" -> throw notSupported("renameCollection");
      default -> {}
    }
  }

  private static void refuseTransaction(String command, Document query) {
    boolean asked = TRANSACTION.stream().anyMatch(query::containsKey);
    if (asked || command.equals("committransaction") || command.equals("aborttransaction")) {
      throw new MongoServerError(
          ILLEGAL_OPERATION,
          "IllegalOperation",
          "Transaction numbers are only allowed on a replica set member or mongos");
    }
  }

  private static void refuseConcerns(Document query) {
    if (query.get("writeConcern") instanceof Document write
        && write.get("w") instanceof Number members
        && members.intValue() > 1) {
      throw new MongoServerError(
          BAD_VALUE, "BadValue", "cannot use 'w' > 1 when a host is not replicated");
    }
    if (query.get("readConcern") instanceof Document read
        && Set.of("snapshot", "linearizable").contains(String.valueOf(read.get("level")))) {
      throw notSupported("readConcern " + read.get("level"));
    }
  }

  private static void refuseUnknown(
      String where, Document document, @Nullable Set<String> known, String command) {
    if (known == null) {
      return;
    }
    for (Map.Entry<String, Object> option : document.entrySet()) {
      String name = option.getKey();
      boolean allowed =
          name.equalsIgnoreCase(command) || known.contains(name) || ANYWHERE.contains(name);
      boolean asked = option.getValue() != null && !Boolean.FALSE.equals(option.getValue());
      if (asked && !allowed) {
        throw notSupported("'" + name + "' of " + where);
      }
    }
  }

  private static void checkUpdate(Document update) {
    refuseUnknown("an update", update, UPDATE_OPTIONS, "");
    checkChange(update.get("q"), update.get("u"));
  }

  private static void checkDelete(Document delete) {
    refuseUnknown("a delete", delete, DELETE_OPTIONS, "");
    refuseOperators(delete.get("q"));
  }

  private static void checkChange(@Nullable Object filter, @Nullable Object update) {
    refuseOperators(filter);
    if (update instanceof Collection) {
      throw notSupported("an update by a pipeline");
    }
  }

  private static void checkPipeline(Document query) {
    if (!(query.get("aggregate") instanceof String)) {
      throw notSupported("an aggregate of a whole database");
    }
    for (Document stage : documents(query.get("pipeline"))) {
      if (stage.containsKey("$changeStream")) {
        throw new MongoServerError(
            CHANGE_STREAM_NEEDS_REPLICA_SET,
            "The $changeStream stage is only supported on replica sets");
      }
      stage.keySet().stream()
          .filter(STAGES::contains)
          .forEach(name -> {
            throw notSupported(name);
          });
      refuseOperators(stage);
    }
  }

  private static void checkIndex(Document index) {
    refuseUnknown("an index", index, INDEX_OPTIONS, "");
    if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
      throw new MongoServerError(BAD_VALUE, "BadValue", "An index needs a key");
    }
    key.forEach(Refusals::checkIndexField);
  }

  private static void checkIndexField(String path, @Nullable Object kind) {
    if (!(kind instanceof Number direction) || direction.doubleValue() == 0) {
      throw notSupported("an index of the kind '" + kind + "'");
    }
    if (path.contains("$")
        || List.of(path.split("\\.", -1)).stream().anyMatch(Refusals::isNumber)) {
      throw notSupported("an index on '" + path + "'");
    }
  }

  private static boolean isNumber(String name) {
    return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
  }

  private static void refuseOperators(@Nullable Object part) {
    if (part instanceof Document document) {
      document.forEach((name, value) -> {
        if (OPERATORS.contains(name)) {
          throw notSupported(name);
        }
        refuseOperators(value);
      });
    } else if (part instanceof Collection<?> parts) {
      parts.forEach(Refusals::refuseOperators);
    }
  }

  private static List<Document> documents(@Nullable Object list) {
    return list instanceof Collection<?> values
        ? values.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }

  static MongoServerError notSupported(String what) {
    return new MongoServerError(
        NOT_IMPLEMENTED,
        "NotImplemented",
        "The embedded store does not support %s; use MongoDB for that".formatted(what));
  }
}
