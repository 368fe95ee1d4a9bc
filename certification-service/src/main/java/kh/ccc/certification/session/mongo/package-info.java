/** Lists of sessions. */
@NullMarked
package kh.ccc.certification.session.mongo;

import org.jspecify.annotations.NullMarked;
