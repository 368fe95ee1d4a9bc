@NullMarked
package kh.ccc.certification.eligibility.mongo;

import org.jspecify.annotations.NullMarked;
