/** Readings over HTTP. */
@NullMarked
package kh.ccc.registry.reading.web;

import org.jspecify.annotations.NullMarked;
