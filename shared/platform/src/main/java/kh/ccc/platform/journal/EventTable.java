package kh.ccc.platform.journal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names under which an aggregate's private events are stored. Names are written here and never
 * follow from a class, so that classes may be renamed.
 */
public final class EventTable<E> {

  private static final JsonMapper JSON = JournalJson.MAPPER;

  private final Map<String, Class<? extends E>> types = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  /** Adds an event under its stored name, {@code granted.v1}. */
  public EventTable<E> with(String name, Class<? extends E> type) {
    if (types.put(name, type) != null || names.put(type, name) != null) {
      throw new IllegalArgumentException(name + " or " + type + " is in the table already");
    }
    return this;
  }

  RecordedEvent encode(E event) {
    @Nullable String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " is not in the event table");
    }
    return new RecordedEvent(name, JSON.writeValueAsString(event));
  }

  E decode(RecordedEvent recorded) {
    @Nullable Class<? extends E> type = types.get(recorded.type());
    if (type == null) {
      throw new IllegalStateException("journal holds an event that is unknown: " + recorded.type());
    }
    return JSON.readValue(recorded.data(), type);
  }
}
