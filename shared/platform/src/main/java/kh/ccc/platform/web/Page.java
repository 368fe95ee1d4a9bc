package kh.ccc.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, stable under inserts.
 *
 * @param next cursor of the page after this one, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) implements Paged {

  /** Most items that a page holds. */
  public static final int MOST = 200;
}
