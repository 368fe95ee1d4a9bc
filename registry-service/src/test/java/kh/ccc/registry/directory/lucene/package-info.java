/** Tests. */
@NullMarked
package kh.ccc.registry.directory.lucene;

import org.jspecify.annotations.NullMarked;
