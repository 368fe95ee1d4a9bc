/** Forums over HTTP. */
@NullMarked
package kh.ccc.networking.forum.web;

import org.jspecify.annotations.NullMarked;
