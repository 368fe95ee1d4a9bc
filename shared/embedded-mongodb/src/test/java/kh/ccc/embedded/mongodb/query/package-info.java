@NullMarked
package kh.ccc.embedded.mongodb.query;

import org.jspecify.annotations.NullMarked;
