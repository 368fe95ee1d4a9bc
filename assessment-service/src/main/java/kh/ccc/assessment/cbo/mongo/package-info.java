/** The projection of CBOs in MongoDB. */
@NullMarked
package kh.ccc.assessment.cbo.mongo;

import org.jspecify.annotations.NullMarked;
