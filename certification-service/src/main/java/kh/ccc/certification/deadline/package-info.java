/** Due days of everything that has one: announced before, told when missed, never forgotten. */
@NullMarked
package kh.ccc.certification.deadline;

import org.jspecify.annotations.NullMarked;
