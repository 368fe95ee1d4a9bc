package kh.ccc.registry.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.registry.directory.Directory;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryQuery;

/** Saves searches and tells what is new in their answers. */
public final class SearchCommands {

  /** Of more news than these the first are told. */
  public static final int MOST_NEWS = 5;

  private static final DirectoryPage NOTHING = new DirectoryPage(0, List.of(), null, Map.of());

  private final SavedSearches searches;
  private final Directory directory;
  private final News news;

  public SearchCommands(SavedSearches searches, Directory directory, News news) {
    this.searches = searches;
    this.directory = directory;
    this.news = news;
  }

  /** Organizations that changed, or whose certificate did. */
  public interface News {

    /** Ids of those that changed after the moment. */
    List<String> since(Instant moment);
  }

  /**
   * A search with its answers of now.
   *
   * @param total how many organizations it finds
   * @param news those of them that came or changed since its owner looked
   */
  public record Answered(SavedSearch search, long total, DirectoryPage news) {}

  public List<Answered> of(String account) {
    return searches.of(account).stream().map(this::answered).toList();
  }

  private Answered answered(SavedSearch search) {
    long total = directory.search(search.query(), null, 1).total();
    List<String> changed = news.since(search.lookedAt());
    DirectoryPage fresh =
        changed.isEmpty() ? NOTHING : directory.among(search.query(), changed, MOST_NEWS);
    return new Answered(search, total, fresh);
  }

  public Answered save(String name, DirectoryQuery query, CommandContext context) {
    List<SavedSearch> known = searches.of(context.actor());
    SavedSearch search =
        new SavedSearch(context.newId(), context.actor(), name, query, context.at());
    boolean again = known.stream().anyMatch(one -> one.searchId().equals(search.searchId()));
    if (!again && known.size() >= SavedSearches.MOST_OF_ACCOUNT) {
      throw new Refusal("searches-full", Map.of("most", SavedSearches.MOST_OF_ACCOUNT));
    }
    searches.keep(search);
    return answered(search);
  }

  /** Its owner has seen the answers of now. */
  public Answered look(String searchId, CommandContext context) {
    searches.looked(context.actor(), searchId, context.at());
    return answered(find(context.actor(), searchId));
  }

  public void remove(String account, String searchId) {
    searches.remove(account, searchId);
  }

  private SavedSearch find(String account, String searchId) {
    return searches.of(account).stream()
        .filter(search -> search.searchId().equals(searchId))
        .findFirst()
        .orElseThrow(() -> new Unknown("search-unknown"));
  }
}
