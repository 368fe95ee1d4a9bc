package kh.ccc.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation at all: a caller with one of the roles somewhere. Whether the role
 * covers the place, and whether the thing is the caller's own, the operation checks once it knows
 * the thing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
  /** Empty: any signed-in caller. */
  Role[] value();
}
