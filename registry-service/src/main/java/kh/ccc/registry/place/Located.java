package kh.ccc.registry.place;

import java.util.List;
import kh.ccc.platform.domain.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Where names of places lead to.
 *
 * @param code finest place that is sure, null when not even the province is
 * @param notes what was guessed, left out or not found; the pointer names the level: {@code
 *     /province}, {@code /district}, {@code /commune}, {@code /village}
 */
public record Located(@Nullable String code, List<FieldError> notes) {

  public Located {
    notes = List.copyOf(notes);
  }
}
