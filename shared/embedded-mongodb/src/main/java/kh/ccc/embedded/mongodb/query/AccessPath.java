package kh.ccc.embedded.mongodb.query;

import java.util.List;
import kh.ccc.embedded.mongodb.storage.KeyRange;

/** Something documents can be read through in an order: the collection itself or an index of it. */
public interface AccessPath {
  /** The fields its keys are made of, in order. */
  List<IndexField> fields();

  /** Whether documents without any of the fields are left out. */
  boolean isSparse();

  /** Whether one document may stand at several places because a field holds an array. */
  boolean hasArrays();

  /** How many entries the range holds. */
  long count(KeyRange range);
}
