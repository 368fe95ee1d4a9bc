/** Lists of complaints, and their retrieval codes. */
@NullMarked
package kh.ccc.certification.complaint.mongo;

import org.jspecify.annotations.NullMarked;
