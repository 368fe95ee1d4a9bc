@NullMarked
package kh.ccc.certification.paper.pdf;

import org.jspecify.annotations.NullMarked;
