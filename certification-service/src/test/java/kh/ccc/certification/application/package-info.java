@NullMarked
package kh.ccc.certification.application;

import org.jspecify.annotations.NullMarked;
