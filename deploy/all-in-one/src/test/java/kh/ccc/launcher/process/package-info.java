/** Child JVMs: unpacked jars, AOT caches, supervision. */
@NullMarked
package kh.ccc.launcher.process;

import org.jspecify.annotations.NullMarked;
