/** Hears of decisions. */
@NullMarked
package kh.ccc.certification.transparency.kafka;

import org.jspecify.annotations.NullMarked;
