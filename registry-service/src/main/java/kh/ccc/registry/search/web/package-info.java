/** Saved searches over HTTP. */
@NullMarked
package kh.ccc.registry.search.web;

import org.jspecify.annotations.NullMarked;
