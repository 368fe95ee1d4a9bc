/** The mail catcher: takes every mail, keeps it on disk, shows it on a page. */
@NullMarked
package kh.ccc.launcher.mail;

import org.jspecify.annotations.NullMarked;
