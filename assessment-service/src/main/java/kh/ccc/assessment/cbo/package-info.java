/** What this service knows of CBOs. */
@NullMarked
package kh.ccc.assessment.cbo;

import org.jspecify.annotations.NullMarked;
