@NullMarked
package kh.ccc.embedded.mongodb.storage;

import org.jspecify.annotations.NullMarked;
