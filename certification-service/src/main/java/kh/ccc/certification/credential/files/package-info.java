/** Credentials as files that people bring. */
@NullMarked
package kh.ccc.certification.credential.files;

import org.jspecify.annotations.NullMarked;
