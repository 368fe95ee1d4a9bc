/** What other services are told of complaints. */
@NullMarked
package kh.ccc.certification.complaint.kafka;

import org.jspecify.annotations.NullMarked;
