/** Places over HTTP. */
@NullMarked
package kh.ccc.registry.place.web;

import org.jspecify.annotations.NullMarked;
