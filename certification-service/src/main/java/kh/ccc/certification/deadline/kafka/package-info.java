/** What the other services are told of due days. */
@NullMarked
package kh.ccc.certification.deadline.kafka;

import org.jspecify.annotations.NullMarked;
