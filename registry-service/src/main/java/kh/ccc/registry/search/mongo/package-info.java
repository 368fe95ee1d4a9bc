/** Saved searches in MongoDB. */
@NullMarked
package kh.ccc.registry.search.mongo;

import org.jspecify.annotations.NullMarked;
