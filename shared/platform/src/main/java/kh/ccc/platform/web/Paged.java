package kh.ccc.platform.web;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of a longer one; its {@code Link} header leads to the next. */
public interface Paged {

  /** Cursor of the page after this one, null on the last. */
  @Nullable String next();
}
