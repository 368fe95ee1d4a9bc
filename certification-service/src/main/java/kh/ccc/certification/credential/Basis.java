package kh.ccc.certification.credential;

/**
 * What a credential follows from: it is issued anew when a newer version tells other facts.
 *
 * @param version of what it follows from
 * @param facts in one line
 */
public record Basis(long version, String facts) {

  boolean isNewsAfter(Basis known) {
    return version > known.version() && !facts.equals(known.facts());
  }
}
