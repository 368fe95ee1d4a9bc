/** Evidence files in MongoDB. */
@NullMarked
package kh.ccc.assessment.evidence.mongo;

import org.jspecify.annotations.NullMarked;
