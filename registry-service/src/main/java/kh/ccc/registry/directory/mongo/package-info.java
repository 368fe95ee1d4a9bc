/** Where the search index is fed from. */
@NullMarked
package kh.ccc.registry.directory.mongo;

import org.jspecify.annotations.NullMarked;
