/** Lists of applications. */
@NullMarked
package kh.ccc.certification.application.mongo;

import org.jspecify.annotations.NullMarked;
