/** Kinds of organizations and the sectors that they work in. */
@NullMarked
package kh.ccc.registry.codelist;

import org.jspecify.annotations.NullMarked;
