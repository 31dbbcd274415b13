package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A marked secret must come out nowhere but through {@code reveal()}. */
class CanaryTests {

  static Stream<Arguments> secrets() {
    return Stream.of(
        Arguments.of("citizen-id", "440524188001010014"),
        Arguments.of("uscc", "91110000600037341L"),
        Arguments.of("bank-card", "6212345678901265"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secrets")
  void printing_shows_less_than_half(String typeName, String secret) {
    Pii value = type(typeName).parse(secret);

    List<String> prints =
        List.of(
            value.toString(),
            String.valueOf(value),
            String.format(Locale.ROOT, "%s", value),
            Optional.of(value).toString(),
            Map.of("k", value).toString(),
            type(typeName).tryParse(secret).toString());

    assertThat(prints).allSatisfy(print -> assertThat(shows(print, secret)).isLessThan(7));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secrets")
  void an_exception_shows_nothing(String typeName, String secret) {
    String spoiled = secret.substring(0, 17 % secret.length()) + "*" + secret.substring(10);

    assertThatThrownBy(() -> type(typeName).parse(spoiled))
        .isInstanceOf(InvalidPiiException.class)
        .satisfies(
            thrown -> {
              StringWriter trace = new StringWriter();
              thrown.printStackTrace(new PrintWriter(trace));
              assertThat(shows(trace.toString(), spoiled)).isLessThan(4);
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secrets")
  void java_serialization_is_refused(String typeName, String secret) throws Exception {
    Pii value = type(typeName).parse(secret);

    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(value)).isInstanceOf(NotSerializableException.class);
    }
  }

  @Test
  void an_exception_travels_with_its_reasons() throws Exception {
    InvalidPiiException refused =
        catchThrowableOfType(InvalidPiiException.class, () -> CitizenId.parse("1"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(refused);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((InvalidPiiException) in.readObject()).defects()).isEqualTo(refused.defects());
    }
  }

  /** The length of the longest part of the secret that the text shows. */
  private static int shows(String text, String secret) {
    for (int length = secret.length(); length > 0; length--) {
      for (int start = 0; start + length <= secret.length(); start++) {
        if (text.contains(secret.substring(start, start + length))) {
          return length;
        }
      }
    }
    return 0;
  }

  private static PiiType<?> type(String name) {
    return PiiFormats.standard().type(name).orElseThrow();
  }
}
