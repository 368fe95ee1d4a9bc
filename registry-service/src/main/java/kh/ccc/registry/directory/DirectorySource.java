package kh.ccc.registry.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where the search index learns what to hold; the index itself is never a source of truth. */
public interface DirectorySource {

  /** The entries of those of the organizations that are registered. */
  List<DirectoryEntry> entries(Collection<String> cboIds);

  /** Organizations that changed at or after the moment, and when. */
  Map<String, Instant> changedSince(Instant moment);

  /** Organizations with a certificate whose last day lies in the range, both ends included. */
  List<String> endingBetween(LocalDate first, LocalDate last);

  /** Everything, in batches. */
  void readAll(Consumer<List<DirectoryEntry>> reader);
}
