/**
 * Editions of the guideline: chapters, indicators, annexes and the rules of the levels, as data.
 */
@NullMarked
package kh.ccc.assessment.guideline;

import org.jspecify.annotations.NullMarked;
