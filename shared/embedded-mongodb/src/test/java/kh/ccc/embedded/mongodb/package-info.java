@NullMarked
package kh.ccc.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
