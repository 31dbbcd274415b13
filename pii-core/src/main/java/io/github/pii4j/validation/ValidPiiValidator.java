package io.github.pii4j.validation;

import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Reason;
import io.github.pii4j.value.Strictness;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a text by the type that the constraint names; the validator makes it, not the host. */
public final class ValidPiiValidator implements ConstraintValidator<ValidPii, CharSequence> {

  private PiiType<?> type = PiiFormats.standard().types().get(0);
  private Strictness strictness = Strictness.STANDARD;
  private boolean ownMessage;

  /** For the validator. */
  public ValidPiiValidator() {}

  @Override
  public void initialize(ValidPii constraint) {
    strictness = constraint.strictness();
    type = PiiFormats.standard().withStrictness(strictness).type(constraint.value());
    ownMessage = !constraint.message().equals(ValidPii.REASONS);
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    int bits = text == null ? 0 : type.check(text);
    boolean valid = strictness.accepts(bits);
    if (!valid && !ownMessage) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(template(bits)).addConstraintViolation();
    }
    return valid;
  }

  /** Keys alone, which the interpolator turns into words of its locale. */
  private String template(int bits) {
    return Reason.decode(bits).stream()
        .filter(reason -> !strictness.accepts(reason.bit()))
        .map(reason -> "{pii4j.reason." + reason + "}")
        .collect(
            Collectors.joining(
                "{pii4j.and}",
                "{pii4j.not-a-valid}{pii4j.type." + type.name() + "}{pii4j.because}",
                ""));
  }
}
