@NullMarked
package kh.ccc.certification.verification.web;

import org.jspecify.annotations.NullMarked;
