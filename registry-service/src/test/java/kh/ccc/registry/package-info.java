/** Tests of the registry service. */
@NullMarked
package kh.ccc.registry;

import org.jspecify.annotations.NullMarked;
