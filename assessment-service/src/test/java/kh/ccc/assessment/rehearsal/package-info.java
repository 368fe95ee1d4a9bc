@NullMarked
package kh.ccc.assessment.rehearsal;

import org.jspecify.annotations.NullMarked;
