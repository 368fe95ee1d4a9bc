@NullMarked
package kh.ccc.certification.session;

import org.jspecify.annotations.NullMarked;
