@NullMarked
package kh.ccc.certification.calendar;

import org.jspecify.annotations.NullMarked;
