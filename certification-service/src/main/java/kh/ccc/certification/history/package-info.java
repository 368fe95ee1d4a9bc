/** What happened to a certificate, a complaint or an appeal, step by step. */
@NullMarked
package kh.ccc.certification.history;

import org.jspecify.annotations.NullMarked;
