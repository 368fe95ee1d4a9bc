package kh.ccc.registry.imports.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.registry.imports.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which header of a list holds what, as a JSON object in the address. */
final class ColumnsParam {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ColumnsParam() {}

  static Map<Column, String> read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Map.of();
    }
    Map<Column, String> columns = new EnumMap<>(Column.class);
    List<FieldError> errors = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : object(text).properties()) {
      Stream.of(Column.values())
          .filter(column -> column.name().equals(entry.getKey()))
          .findFirst()
          .filter(column -> entry.getValue().isString())
          .ifPresentOrElse(
              column -> columns.put(column, entry.getValue().asString()),
              () -> errors.add(new FieldError("/columns/" + entry.getKey(), "unknown-code")));
    }
    Invalid.throwIfAny(errors);
    return columns;
  }

  private static JsonNode object(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException malformed) {
      // Said below, as for what is JSON and no object.
    }
    throw new BadRequest(400, "malformed");
  }
}
