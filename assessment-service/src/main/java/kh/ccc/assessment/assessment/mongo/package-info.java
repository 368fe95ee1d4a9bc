/** The work queue of assessments in MongoDB. */
@NullMarked
package kh.ccc.assessment.assessment.mongo;

import org.jspecify.annotations.NullMarked;
