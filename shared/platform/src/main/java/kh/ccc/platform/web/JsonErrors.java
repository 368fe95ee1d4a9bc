package kh.ccc.platform.web;

import java.util.Map;
import kh.ccc.platform.domain.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body could not be read, never what stood in it. */
final class JsonErrors {

  private JsonErrors() {}

  static FieldError fieldError(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new FieldError(
          pointer(e), "unknown-field", Map.of("field", unknown.getPropertyName()));
    }
    if (e instanceof StreamReadException && e.getLocation() != null) {
      return new FieldError(
          pointer(e), "not-json", Map.of("line", Math.max(1, e.getLocation().getLineNr())));
    }
    return new FieldError(pointer(e), "wrong-type");
  }

  private static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference part : e.getPath()) {
      pointer.append('/');
      if (part.getPropertyName() != null) {
        pointer.append(part.getPropertyName().replace("~", "~0").replace("/", "~1"));
      } else {
        pointer.append(part.getIndex());
      }
    }
    return pointer.toString();
  }
}
