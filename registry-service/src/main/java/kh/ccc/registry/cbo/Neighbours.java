package kh.ccc.registry.cbo;

import java.util.Collection;
import java.util.List;

/** The records of a place that are not refused or withdrawn. */
public interface Neighbours {

  /**
   * Everything that may double a record of these places.
   *
   * @param neighbourhoods communes, or coarser places
   */
  List<Neighbour> near(Collection<String> neighbourhoods);
}
