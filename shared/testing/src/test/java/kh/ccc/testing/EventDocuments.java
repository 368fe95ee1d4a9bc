package kh.ccc.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.Topic;
import kh.ccc.platform.journal.JournalJson;
import org.jspecify.annotations.Nullable;

/** Writes what a reader or a tool wants to know of the public events. */
final class EventDocuments {

  private EventDocuments() {}

  static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Public events

        Generated from `shared/contracts` by `EventDocumentsTest`; `asyncapi.json` says the same to tools.
        Each message is a JSON body with CloudEvents 1.0 attributes as Kafka headers (`ce_id`, `ce_source`,
        `ce_type`, `ce_subject`, `ce_time`, `ce_specversion`). `ce_id` is `<stream>/<seq>/<index>`: the position that a
        consumer keeps to recognise repeated and late deliveries. The key is the id of the aggregate; topics are
        compacted, and every message carries the aggregate's full public state. No message carries personal data.
        Approved samples: `shared/contracts/src/main/resources/samples`.
        """);
    for (Topic topic : topics()) {
      page.append("\n## ").append(topic.name()).append("\n\n| type | fields |\n|---|---|\n");
      types(topic).forEach(type -> page.append(row(type)));
    }
    page.append("\n## States\n");
    states().forEach(state -> page.append(section(state)));
    return page.toString();
  }

  private static String row(EventType<?> type) {
    String fields =
        components(type.record())
            .map(component -> component.getName() + ": " + typeName(component.getGenericType()))
            .collect(Collectors.joining(", "));
    return "| `" + type.name() + "` | " + fields + " |\n";
  }

  private static String section(Class<?> state) {
    StringBuilder section = new StringBuilder("\n### ").append(state.getSimpleName());
    section.append("\n\n| field | type | |\n|---|---|---|\n");
    components(state)
        .forEach(c ->
            section
                .append("| ")
                .append(c.getName())
                .append(" | ")
                .append(typeName(c.getGenericType()))
                .append(" | ")
                .append(isOptional(c) ? "optional" : "")
                .append(" |\n"));
    return section.toString();
  }

  static String asyncApi() {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, Object> messages = new LinkedHashMap<>();
    for (Topic topic : topics()) {
      Map<String, Object> ofTopic = new LinkedHashMap<>();
      types(topic).forEach(t -> ofTopic.put(t.name(), ref("messages/" + t.name())));
      channels.put(topic.name(), map("address", topic.name(), "messages", ofTopic));
      operations.put(
          "publish-" + topic.name(),
          map("action", "send", "channel", map("$ref", "#/channels/" + topic.name())));
    }
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (EventType<?> type : Contracts.ALL) {
      messages.put(
          type.name(), map("contentType", "application/json", "payload", schema(type.record())));
    }
    states().forEach(state -> schemas.put(state.getSimpleName(), schema(state)));
    Map<String, Object> api =
        map(
            "asyncapi",
            "3.0.0",
            "info",
            map("title", "Sahakum public events", "version", "1"),
            "channels",
            channels);
    api.put("operations", operations);
    api.put("components", map("messages", messages, "schemas", schemas));
    return JournalJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(api) + "\n";
  }

  private static Map<String, Object> schema(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    components(type)
        .forEach(component -> {
          properties.put(component.getName(), propertySchema(component.getGenericType()));
          if (!isOptional(component)) {
            required.add(component.getName());
          }
        });
    return map("type", "object", "required", required, "properties", properties);
  }

  private static Map<String, Object> propertySchema(Type type) {
    if (type instanceof ParameterizedType list) {
      return map("type", "array", "items", propertySchema(list.getActualTypeArguments()[0]));
    }
    if (type == String.class) {
      return map("type", "string");
    } else if (type == LocalDate.class) {
      return map("type", "string", "format", "date");
    } else if (type == Instant.class) {
      return map("type", "string", "format", "date-time");
    } else if (type == int.class || type == Integer.class || type == long.class) {
      return map("type", "integer");
    } else if (type == boolean.class) {
      return map("type", "boolean");
    }
    return ref("schemas/" + ((Class<?>) type).getSimpleName());
  }

  private static String typeName(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + typeName(list.getActualTypeArguments()[0]);
    }
    return ((Class<?>) type).getSimpleName();
  }

  private static Set<Topic> topics() {
    return Contracts.ALL.stream()
        .map(EventType::topic)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<EventType<?>> types(Topic topic) {
    return Contracts.ALL.stream().filter(type -> type.topic().equals(topic));
  }

  /** Records inside of the events, and inside of those. */
  private static Set<Class<?>> states() {
    Set<Class<?>> found = new LinkedHashSet<>();
    Contracts.ALL.forEach(type -> addRecords(type.record(), found));
    return found;
  }

  private static void addRecords(Class<?> type, Set<Class<?>> found) {
    components(type)
        .map(RecordComponent::getGenericType)
        .map(t -> t instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : t)
        .map(t -> (Class<?>) t)
        .filter(Class::isRecord)
        .filter(found::add)
        .forEach(record -> addRecords(record, found));
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Stream.of(type.getRecordComponents());
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Object> ref(String path) {
    return map("$ref", "#/components/" + path);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
