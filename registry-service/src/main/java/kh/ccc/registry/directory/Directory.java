package kh.ccc.registry.directory;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The search over all registered organizations. */
public interface Directory {

  /** Answers by name. */
  DirectoryPage search(DirectoryQuery query, DirectoryPage.@Nullable After after, int most);

  /** The answers that are among these organizations. */
  DirectoryPage among(DirectoryQuery query, Collection<String> cboIds, int most);
}
