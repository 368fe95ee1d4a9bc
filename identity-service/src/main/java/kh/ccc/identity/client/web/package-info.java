/** Machine clients over HTTP. */
@NullMarked
package kh.ccc.identity.client.web;

import org.jspecify.annotations.NullMarked;
