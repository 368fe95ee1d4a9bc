/** What every request and every answer of the platform goes through. */
@NullMarked
package kh.ccc.gateway.edge;

import org.jspecify.annotations.NullMarked;
