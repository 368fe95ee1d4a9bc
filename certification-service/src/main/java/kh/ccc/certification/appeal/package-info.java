/** Appeals of a CBO against a decision (domain.md 1.6). */
@NullMarked
package kh.ccc.certification.appeal;

import org.jspecify.annotations.NullMarked;
