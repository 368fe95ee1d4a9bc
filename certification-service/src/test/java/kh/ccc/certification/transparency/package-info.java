@NullMarked
package kh.ccc.certification.transparency;

import org.jspecify.annotations.NullMarked;
