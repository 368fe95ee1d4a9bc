/** What the registry tells of CBOs. */
@NullMarked
package kh.ccc.assessment.cbo.kafka;

import org.jspecify.annotations.NullMarked;
