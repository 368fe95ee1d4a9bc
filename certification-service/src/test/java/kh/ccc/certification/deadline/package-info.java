@NullMarked
package kh.ccc.certification.deadline;

import org.jspecify.annotations.NullMarked;
