package kh.ccc.registry.directory;

import org.jspecify.annotations.Nullable;

/** The search over all registered organizations. */
public interface Directory {

  /** Answers by name. */
  DirectoryPage search(DirectoryQuery query, DirectoryPage.@Nullable After after, int most);
}
