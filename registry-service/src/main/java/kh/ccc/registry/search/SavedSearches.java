package kh.ccc.registry.search;

import java.time.Instant;
import java.util.List;

/** The saved searches, each seen by its owner only. */
public interface SavedSearches {

  int MOST_OF_ACCOUNT = 20;

  /** By name. */
  List<SavedSearch> of(String account);

  /** Keeps a search; the same again when it is kept twice. */
  void keep(SavedSearch search);

  void looked(String account, String searchId, Instant at);

  void remove(String account, String searchId);
}
