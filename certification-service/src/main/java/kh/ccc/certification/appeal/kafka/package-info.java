/** What other services are told of appeals, and what is heard of findings and reports. */
@NullMarked
package kh.ccc.certification.appeal.kafka;

import org.jspecify.annotations.NullMarked;
