@NullMarked
package kh.ccc.certification.issuer;

import org.jspecify.annotations.NullMarked;
