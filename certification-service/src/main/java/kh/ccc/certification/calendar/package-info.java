/** Working days of Cambodia: terms are counted in them. */
@NullMarked
package kh.ccc.certification.calendar;

import org.jspecify.annotations.NullMarked;
