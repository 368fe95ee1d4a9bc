/** Code lists over HTTP. */
@NullMarked
package kh.ccc.registry.codelist.web;

import org.jspecify.annotations.NullMarked;
