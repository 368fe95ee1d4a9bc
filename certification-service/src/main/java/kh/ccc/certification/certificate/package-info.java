/** What a certificate of good practices is and what may happen to it. */
@NullMarked
package kh.ccc.certification.certificate;

import org.jspecify.annotations.NullMarked;
