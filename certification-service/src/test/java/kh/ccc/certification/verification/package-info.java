@NullMarked
package kh.ccc.certification.verification;

import org.jspecify.annotations.NullMarked;
