/** Keeps what is known of CBOs and assessments. */
@NullMarked
package kh.ccc.certification.eligibility.mongo;

import org.jspecify.annotations.NullMarked;
