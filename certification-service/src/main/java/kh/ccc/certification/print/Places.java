package kh.ccc.certification.print;

import java.util.Optional;

/** What the places of Cambodia are called. */
public interface Places {

  /**
   * A place with all that it lies in, finest first.
   *
   * @param area NCDD gazetteer code of 2, 4, 6 or 8 digits
   */
  Optional<Words> called(String area);
}
