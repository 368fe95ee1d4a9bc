/** Records over HTTP. */
@NullMarked
package kh.ccc.registry.cbo.web;

import org.jspecify.annotations.NullMarked;
