/** What registry-service tells the others about community-based organizations. */
@NullMarked
package kh.ccc.contracts.registry;

import org.jspecify.annotations.NullMarked;
