package io.github.pii4j.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.github.pii4j.value.PostalAddress;
import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text can be read as a {@link PostalAddress}; see {@link ValidPii}. {@code null} is valid. */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ValidPii(PostalAddress.class)
public @interface ValidPostalAddress {

  /** The message; by default the reasons. */
  @OverridesAttribute(constraint = ValidPii.class, name = "message")
  String message() default ValidPii.REASONS;

  /** The groups to which the constraint belongs. */
  Class<?>[] groups() default {};

  /** What a client of the validator attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};
}
