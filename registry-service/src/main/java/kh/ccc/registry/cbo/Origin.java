package kh.ccc.registry.cbo;

import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param source name of the list, null when somebody filled in the form
 * @param recordId id of the row in that list
 * @param importId which import brought it
 */
public record Origin(
    @Nullable String source, @Nullable String recordId, @Nullable String importId) {

  public static final Origin FORM = new Origin(null, null, null);
}
