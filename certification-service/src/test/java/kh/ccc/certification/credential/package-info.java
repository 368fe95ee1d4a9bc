@NullMarked
package kh.ccc.certification.credential;

import org.jspecify.annotations.NullMarked;
