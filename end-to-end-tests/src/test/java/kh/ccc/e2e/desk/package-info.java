/**
 * Journeys of people who signed in, one class each. They write, and so come after the stories that
 * compare whole platforms: classes are played in the order of their names, packages last.
 */
@NullMarked
package kh.ccc.e2e.desk;

import org.jspecify.annotations.NullMarked;
