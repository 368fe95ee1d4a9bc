@NullMarked
package kh.ccc.certification.appeal;

import org.jspecify.annotations.NullMarked;
