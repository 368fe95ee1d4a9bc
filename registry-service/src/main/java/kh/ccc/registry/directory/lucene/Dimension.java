package kh.ccc.registry.directory.lucene;

import java.util.List;
import java.util.Locale;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryQuery;

/** The filters that are counted. */
enum Dimension {
  PROVINCE {
    @Override
    String valueOf(DirectoryEntry entry) {
      return entry.area().substring(0, 2);
    }

    @Override
    List<String> wanted(DirectoryQuery query) {
      return query.provinces();
    }
  },
  SECTOR {
    @Override
    String valueOf(DirectoryEntry entry) {
      return entry.sector();
    }

    @Override
    List<String> wanted(DirectoryQuery query) {
      return query.sectors();
    }
  },
  TYPE {
    @Override
    String valueOf(DirectoryEntry entry) {
      return entry.type();
    }

    @Override
    List<String> wanted(DirectoryQuery query) {
      return query.types();
    }
  },
  CERTIFICATE {
    @Override
    String valueOf(DirectoryEntry entry) {
      return entry.standing();
    }

    @Override
    List<String> wanted(DirectoryQuery query) {
      return query.standings();
    }
  },
  /** The month in which a certificate that is in force ends, to see what is coming. */
  ENDING {
    @Override
    String valueOf(DirectoryEntry entry) {
      return entry.endingMonth();
    }

    @Override
    List<String> wanted(DirectoryQuery query) {
      return List.of();
    }
  };

  /** Name in the index and in the API. */
  String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract String valueOf(DirectoryEntry entry);

  abstract List<String> wanted(DirectoryQuery query);
}
