/** Import jobs and the outcome of each row in MongoDB. */
@NullMarked
package kh.ccc.registry.imports.mongo;

import org.jspecify.annotations.NullMarked;
