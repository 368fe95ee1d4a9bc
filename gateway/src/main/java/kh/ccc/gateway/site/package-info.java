/** The web app. */
@NullMarked
package kh.ccc.gateway.site;

import org.jspecify.annotations.NullMarked;
