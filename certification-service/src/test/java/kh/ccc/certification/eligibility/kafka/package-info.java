@NullMarked
package kh.ccc.certification.eligibility.kafka;

import org.jspecify.annotations.NullMarked;
