@NullMarked
package kh.ccc.platform.web;

import org.jspecify.annotations.NullMarked;
