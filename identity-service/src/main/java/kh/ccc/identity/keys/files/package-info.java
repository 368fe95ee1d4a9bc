/** Signing keys as files that only the service's user may read. */
@NullMarked
package kh.ccc.identity.keys.files;

import org.jspecify.annotations.NullMarked;
