/**
 * The public language between services: which topics exist, which events they carry, in which
 * shape.
 */
@NullMarked
package kh.ccc.contracts;

import org.jspecify.annotations.NullMarked;
