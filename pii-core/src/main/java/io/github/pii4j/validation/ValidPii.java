package io.github.pii4j.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.Strictness;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text can be read as a value of a type: {@code @ValidPii(PassportNumber.class) String
 * passport}. {@code null} is valid.
 *
 * <p>The message names the reasons, in Chinese or English as the interpolator's locale has it, and
 * never the text. For the types that most forms ask for there are shorter names, such as {@link
 * ValidCitizenId}.
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidPii.List.class)
@Constraint(validatedBy = ValidPiiValidator.class)
public @interface ValidPii {

  /** Stands for the reasons. */
  String REASONS = "{io.github.pii4j.validation.ValidPii.message}";

  /** The class of the value. */
  Class<? extends PersonalValue> value();

  /** Which reasons refuse a text. */
  Strictness strictness() default Strictness.STANDARD;

  /** The message; by default the reasons. */
  String message() default REASONS;

  /** The groups to which the constraint belongs. */
  Class<?>[] groups() default {};

  /** What a client of the validator attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Several on one element. */
  @Documented
  @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {

    /** The constraints. */
    ValidPii[] value();
  }
}
