/** What other services are told of assessments. */
@NullMarked
package kh.ccc.assessment.assessment.kafka;

import org.jspecify.annotations.NullMarked;
