/** Private keys as files that only the service's user may read. */
@NullMarked
package kh.ccc.certification.issuer.files;

import org.jspecify.annotations.NullMarked;
