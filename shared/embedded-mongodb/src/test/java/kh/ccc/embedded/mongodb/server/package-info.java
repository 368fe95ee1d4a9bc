@NullMarked
package kh.ccc.embedded.mongodb.server;

import org.jspecify.annotations.NullMarked;
