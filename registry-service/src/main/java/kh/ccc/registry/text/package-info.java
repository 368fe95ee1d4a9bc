/** What a text must be before it may enter the register: readable, in one spelling, comparable. */
@NullMarked
package kh.ccc.registry.text;

import org.jspecify.annotations.NullMarked;
