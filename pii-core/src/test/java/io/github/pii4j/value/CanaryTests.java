package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A marked secret of every type must come out nowhere but through {@code reveal()}. */
class CanaryTests {

  private static final com.fasterxml.jackson.databind.json.JsonMapper JACKSON_2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder()
          .addModule(new io.github.pii4j.jackson2.PiiModule())
          .build();

  private static final JsonMapper JACKSON_3 =
      JsonMapper.builder().addModule(new io.github.pii4j.jackson3.PiiModule()).build();

  /** A shorter part of a value may stand in a text by chance. */
  private static final int TELLING = 4;

  @ParameterizedTest
  @MethodSource("samples")
  void printing_shows_only_what_the_mask_shows(Samples sample) {
    Pii value = sample.value();

    List<String> prints =
        List.of(
            value.toString(),
            String.valueOf(value),
            "" + value,
            String.format(Locale.ROOT, "%s %20s", value, value),
            MessageFormat.format("{0}", value),
            Optional.of(value).toString(),
            Map.of("k", value).toString(),
            List.of(new Holder("x", value)).toString(),
            sample.piiType().tryParse(sample.text()).toString());

    assertThat(prints).allSatisfy(print -> assertHides(print, sample));
  }

  /** Every text that goes wrong at one place, at every place. */
  @ParameterizedTest
  @MethodSource("samples")
  void an_exception_shows_nothing(Samples sample) {
    for (int i = 0; i < sample.canonical().length(); i++) {
      String spoiled =
          sample.canonical().substring(0, i) + '\u0000' + sample.canonical().substring(i);

      Throwable thrown = catchThrowable(() -> sample.piiType().parse(spoiled));

      assertThat(thrown).isInstanceOf(InvalidPiiException.class);
      assertHides(trace(thrown), sample);
      assertHides(sample.piiType().tryParse(spoiled).toString(), sample);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void java_serialization_is_refused(Samples sample) throws Exception {
    Pii value = sample.value();

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

  @ParameterizedTest
  @MethodSource("samples")
  void json_of_either_line_shows_only_what_the_mask_shows(Samples sample) throws Exception {
    Holder holder = new Holder("x", sample.value());

    String two = JACKSON_2.writeValueAsString(holder);
    String three = JACKSON_3.writeValueAsString(holder);

    assertThat(three).isEqualTo(two).contains(sample.masked());
    assertHides(two, sample);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reading_bad_json_shows_nothing(Samples sample) {
    String json = "\"" + sample.canonical().replace("\"", "") + "\\u0000\"";
    Class<? extends Pii> type = sample.value().getClass();

    assertHides(trace(catchThrowable(() -> JACKSON_2.readValue(json, type))), sample);
    assertHides(trace(catchThrowable(() -> JACKSON_3.readValue(json, type))), sample);
  }

  private record Holder(String name, Pii value) {}

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** Beside the masked form, no telling part of what it hides stands in {@code text}. */
  private static void assertHides(String text, Samples sample) {
    String hidden = sample.hidden();
    boolean inPlaces = hidden.equals(sample.canonical()) && !sample.masked().equals("****");
    String rest = text.replace(sample.masked(), "");
    assertThat(rest).doesNotContain(sample.canonical());
    for (int i = 0; !inPlaces && i + TELLING <= hidden.length(); i++) {
      assertThat(rest).doesNotContain(hidden.substring(i, i + TELLING));
    }
  }

  static Stream<Samples> samples() {
    return Samples.all();
  }
}
