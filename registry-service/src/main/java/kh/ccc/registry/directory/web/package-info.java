/** The directory over HTTP. */
@NullMarked
package kh.ccc.registry.directory.web;

import org.jspecify.annotations.NullMarked;
