package kh.ccc.certification.certificate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All certificates, to look after them. */
@FunctionalInterface
public interface Register {

  /**
   * Which certificates are wanted.
   *
   * @param status as it is recorded; null for any
   * @param waiting only those with a check that waits for its review
   * @param areas NCDD codes; an empty one is every place
   * @param afterDay last day of the last certificate that was seen, null from the start
   * @param afterId its id
   */
  record Query(
      Certificate.@Nullable Status status,
      @Nullable Level level,
      boolean waiting,
      Set<String> areas,
      @Nullable String afterDay,
      String afterId,
      int limit) {

    public Query {
      areas = Set.copyOf(areas);
    }
  }

  /** Those whose term ends first come first. */
  List<CertificateId> list(Query query);
}
