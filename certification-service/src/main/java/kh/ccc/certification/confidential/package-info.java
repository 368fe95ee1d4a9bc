/** What people say in confidence, kept apart from all records. */
@NullMarked
package kh.ccc.certification.confidential;

import org.jspecify.annotations.NullMarked;
