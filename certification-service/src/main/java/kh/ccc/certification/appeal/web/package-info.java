/** Appeals over HTTP. */
@NullMarked
package kh.ccc.certification.appeal.web;

import org.jspecify.annotations.NullMarked;
