/** Readings in MongoDB. */
@NullMarked
package kh.ccc.registry.reading.mongo;

import org.jspecify.annotations.NullMarked;
