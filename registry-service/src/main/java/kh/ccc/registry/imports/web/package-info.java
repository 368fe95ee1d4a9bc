/** Imports over HTTP. */
@NullMarked
package kh.ccc.registry.imports.web;

import org.jspecify.annotations.NullMarked;
