/** The one public door of the platform. */
@NullMarked
package kh.ccc.gateway;

import org.jspecify.annotations.NullMarked;
