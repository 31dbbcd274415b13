package io.github.pii4j.category;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what code collects personal data for, so that a build can be held against the policy.
 *
 * <p>Typed values are seen without it. It adds the function of the policy that they serve, and
 * categories that the code holds as something else than a typed value:
 *
 * <pre>{@code
 * @Collects(function = "attendance.clock-in", items = "location.precise")
 * record ClockIn(MobileNumber worker, double[] place) {}
 * }</pre>
 *
 * <p>On a class it holds for all of the class; on a member it adds categories, and its function, if
 * it has one, is that of the member. It stays in the class file and is not there at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Collects {

  /** The id of a function of the policy; empty if the policy need only declare the item. */
  String function() default "";

  /** Codes of categories beside those of typed values. */
  String[] items() default {};
}
