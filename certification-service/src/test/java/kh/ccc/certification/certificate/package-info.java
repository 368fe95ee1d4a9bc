@NullMarked
package kh.ccc.certification.certificate;

import org.jspecify.annotations.NullMarked;
