/** The record of a community-based organization and what may happen to it. */
@NullMarked
package kh.ccc.registry.cbo;

import org.jspecify.annotations.NullMarked;
