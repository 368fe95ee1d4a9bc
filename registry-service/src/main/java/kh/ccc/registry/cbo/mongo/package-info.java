/** Records, their numbers and their neighbours in MongoDB. */
@NullMarked
package kh.ccc.registry.cbo.mongo;

import org.jspecify.annotations.NullMarked;
