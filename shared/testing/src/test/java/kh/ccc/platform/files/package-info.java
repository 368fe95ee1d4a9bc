/** Secret files, as services rely on them. */
@NullMarked
package kh.ccc.platform.files;

import org.jspecify.annotations.NullMarked;
