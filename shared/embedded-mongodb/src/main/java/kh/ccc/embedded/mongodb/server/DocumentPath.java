package kh.ccc.embedded.mongodb.server;

import java.util.Map;
import kh.ccc.embedded.mongodb.query.AccessPath;
import kh.ccc.embedded.mongodb.storage.Snapshot;
import org.jspecify.annotations.Nullable;

/** A path that leads to documents. */
interface DocumentPath extends AccessPath {
  Snapshot snapshot();

  /** The document of an entry of this path, null when it is not there (any more). */
  byte @Nullable [] document(Map.Entry<byte[], byte[]> entry, Snapshot documents);
}
