@NullMarked
package kh.ccc.identity.keys;

import org.jspecify.annotations.NullMarked;
