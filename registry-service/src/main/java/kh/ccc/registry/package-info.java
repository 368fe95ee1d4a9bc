/** The register of community-based organizations: records, places, lists, the public directory. */
@NullMarked
package kh.ccc.registry;

import org.jspecify.annotations.NullMarked;
