@NullMarked
package kh.ccc.certification.paper;

import org.jspecify.annotations.NullMarked;
