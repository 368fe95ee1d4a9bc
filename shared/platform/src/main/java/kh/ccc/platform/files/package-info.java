/** Files of a service that no other may read. */
@NullMarked
package kh.ccc.platform.files;

import org.jspecify.annotations.NullMarked;
