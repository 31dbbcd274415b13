package io.github.pii4j.disclosure.drift;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.value.FaceImage;
import io.github.pii4j.value.FingerprintTemplate;
import io.github.pii4j.value.IdentityCardPhoto;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The categories of the typed values that descriptors and signatures of a class file name. */
final class TypedValues {

  private static final Pattern VALUE = Pattern.compile("Lio/github/pii4j/value/([A-Z]\\w*);");

  /** Values that are read from bytes, not from text. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          FaceImage.class.getSimpleName(), "biometric.face",
          FingerprintTemplate.class.getSimpleName(), "biometric.fingerprint",
          IdentityCardPhoto.class.getSimpleName(), "identity.card-photo");

  private TypedValues() {}

  /** The codes, in the order of the text. */
  static Stream<String> in(String types) {
    return VALUE
        .matcher(types)
        .results()
        .map(MatchResult::group)
        .map(type -> type.substring(type.lastIndexOf('/') + 1, type.length() - 1))
        .distinct()
        .flatMap(name -> code(name).stream());
  }

  private static Optional<String> code(String name) {
    return Optional.ofNullable(SAMPLES.get(name)).or(() -> ofText(name));
  }

  private static Optional<String> ofText(String name) {
    try {
      String full = PiiType.class.getPackageName() + "." + name;
      Class<?> value = Class.forName(full, false, PiiType.class.getClassLoader());
      return PiiFormats.standard()
          .typeOf(value)
          .map(PiiType::category)
          .filter(category -> category.sensitivity() != Sensitivity.GENERAL)
          .map(DataCategory::code);
    } catch (ClassNotFoundException laterRelease) {
      return Optional.empty();
    }
  }
}
