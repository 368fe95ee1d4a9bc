/** Lists of appeals. */
@NullMarked
package kh.ccc.certification.appeal.mongo;

import org.jspecify.annotations.NullMarked;
