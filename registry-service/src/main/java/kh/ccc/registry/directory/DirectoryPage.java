package kh.ccc.registry.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of answers.
 *
 * @param total answers on all pages
 * @param last where the next page begins, null when this is the last
 * @param facets how many answers each value of a filter would give, counted without that filter
 */
public record DirectoryPage(
    long total,
    List<DirectoryEntry> items,
    @Nullable After last,
    Map<String, List<FacetCount>> facets) {

  /**
   * Sort values of the last answer of a page: the pages after it do not shift when organizations
   * come and go.
   */
  public record After(String name, String cboId) {}

  /** A value of a filter and how many answers have it. */
  public record FacetCount(String value, long count) {}
}
