/** Failures of the protocol's endpoints, which no controller advice reaches. */
@NullMarked
package kh.ccc.identity.token.web;

import org.jspecify.annotations.NullMarked;
