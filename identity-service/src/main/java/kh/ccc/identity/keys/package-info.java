/** When signing keys are made, used and dropped. */
@NullMarked
package kh.ccc.identity.keys;

import org.jspecify.annotations.NullMarked;
