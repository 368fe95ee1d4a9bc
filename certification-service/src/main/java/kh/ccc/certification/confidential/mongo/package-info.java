/** Keeps confidences, encrypted with a key per case. */
@NullMarked
package kh.ccc.certification.confidential.mongo;

import org.jspecify.annotations.NullMarked;
