/** A CBO's application for a certificate and how the committee decides on it. */
@NullMarked
package kh.ccc.certification.application;

import org.jspecify.annotations.NullMarked;
