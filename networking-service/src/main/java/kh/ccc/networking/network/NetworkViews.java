package kh.ccc.networking.network;

import java.util.List;
import java.util.Optional;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** The public facts of networks, ready to be read. */
public interface NetworkViews {

  /**
   * One network of the list.
   *
   * @param members how many CBOs belong to it
   */
  record Entry(
      String networkId,
      String nameKm,
      String nameLatin,
      String area,
      String status,
      int members,
      boolean synthetic) {}

  /** Where a page of the list ends. */
  record Place(String area, String networkId) {}

  Optional<Versioned<Entry>> find(String networkId);

  /** Networks in the order of province and id, those after that place. */
  List<Entry> list(@Nullable String area, @Nullable Place after, int most);
}
