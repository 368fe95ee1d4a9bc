@NullMarked
package kh.ccc.certification.complaint;

import org.jspecify.annotations.NullMarked;
