/** Reads the journals for the auditor and keeps lists of audits. */
@NullMarked
package kh.ccc.certification.impartiality.mongo;

import org.jspecify.annotations.NullMarked;
