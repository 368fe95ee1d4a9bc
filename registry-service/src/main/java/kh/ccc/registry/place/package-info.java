/** The administrative places of Cambodia, their codes and how people write their names. */
@NullMarked
package kh.ccc.registry.place;

import org.jspecify.annotations.NullMarked;
