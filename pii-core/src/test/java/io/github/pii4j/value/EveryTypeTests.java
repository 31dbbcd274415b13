package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.io.File;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of every typed value, by name or by reflection, so that no new one can be forgotten.
 */
class EveryTypeTests {

  /** Types whose samples no table can show. */
  private static final Set<String> SECRETS = Set.of("password", "one-time-code");

  @Test
  void every_type_has_a_sample() {
    Set<String> sampled = Samples.all().map(Samples::type).collect(Collectors.toSet());

    assertThat(PiiFormats.standard().types())
        .extracting(PiiType::name)
        .filteredOn(name -> !SECRETS.contains(name))
        .containsExactlyInAnyOrderElementsOf(sampled);
  }

  @Test
  void every_value_that_is_read_from_text_is_in_the_index() {
    assertThat(values().filter(value -> !Sample.class.isAssignableFrom(value)))
        .allSatisfy(value -> assertThat(type(value).name()).isNotEmpty())
        .hasSize(PiiFormats.standard().types().size());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reads_and_writes(Samples sample) {
    Pii value = sample.value();

    assertThat(value.reveal()).isEqualTo(sample.canonical());
    assertThat(value.masked()).isEqualTo(sample.masked());
    assertThat(value).hasToString(sample.masked());
    assertThat(value.category()).isEqualTo(sample.piiType().category());
    assertThat(Catalogue.bundled().find(value.category().code())).contains(value.category());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_was_written_reads_as_the_same_value(Samples sample) {
    Pii again = sample.piiType().parse(sample.canonical());

    assertThat(again).isEqualTo(sample.value()).hasSameHashCodeAs(sample.value());
    assertThat(again.reveal()).isEqualTo(sample.canonical());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_strictness_accepts_it(Samples sample) {
    for (Strictness strictness : Strictness.values()) {
      PiiType<?> type =
          PiiFormats.standard().withStrictness(strictness).type(sample.type()).orElseThrow();

      assertThat(type.tryParse(sample.text())).isInstanceOf(Parsed.Valid.class);
      assertThat(strictness.accepts(type.check(sample.text()))).isTrue();
    }
  }

  /** The three static methods and the constant that every value offers. */
  @ParameterizedTest
  @MethodSource("readable")
  void offers_the_same_verbs(Class<?> value) throws ReflectiveOperationException {
    Object type = value.getField("TYPE").get(null);

    assertThat(type).isSameAs(type(value));
    assertThat(value.getMethod("check", CharSequence.class).invoke(null, "\u0000"))
        .isEqualTo(((PiiType<?>) type).check("\u0000"));
    assertThat(value.getMethod("parse", CharSequence.class).getReturnType()).isEqualTo(value);
    assertThat(value.getMethod("tryParse", CharSequence.class).getReturnType())
        .isEqualTo(Parsed.class);
    assertThat(value.getConstructors()).isEmpty();
  }

  /** Each value takes its type from the formats, and the formats must not need the value for it. */
  @ParameterizedTest
  @MethodSource("readable")
  void may_be_the_first_class_that_a_program_touches(Class<?> value) throws Exception {
    URL classes = value.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader fresh = new URLClassLoader(new URL[] {classes}, platform)) {
      Class<?> first = Class.forName(value.getName(), true, fresh);

      assertThat(first.getField("TYPE").get(null)).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void keeps_no_clear_text_in_a_field(Class<?> value) {
    Stream<Field> fields =
        Stream.<Class<?>>iterate(value, type -> type != Object.class, Class::getSuperclass)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> !Modifier.isStatic(field.getModifiers()));

    assertThat(fields)
        .allSatisfy(
            field ->
                assertThat(field.getType())
                    .isIn(
                        long.class,
                        int.class,
                        byte.class,
                        boolean.class,
                        byte[].class,
                        char[].class));
  }

  @ParameterizedTest
  @MethodSource("values")
  void is_final_and_refuses_java_serialization(Class<?> value) {
    assertThat(value).isFinal();
    assertThat(Serializable.class.isAssignableFrom(value)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("revealed")
  void is_equal_by_value(Class<? extends Pii> value) {
    boolean bySuperclass = value.getSuperclass() != Pii.class;

    var verifier = EqualsVerifier.forClass(value).suppress(Warning.NULL_FIELDS);
    (bySuperclass ? verifier.usingGetClass() : verifier).verify();
  }

  /** No public method but {@code reveal...} gives the value away, whole. */
  @ParameterizedTest
  @MethodSource("samples")
  void no_other_method_reveals_it(Samples sample) throws ReflectiveOperationException {
    Pii value = sample.value();
    for (Method method : value.getClass().getMethods()) {
      boolean getter = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
      boolean ours = method.getDeclaringClass().getPackageName().startsWith("io.github.pii4j");
      if (getter && ours && !method.getName().startsWith("reveal")) {
        assertThat(String.valueOf(method.invoke(value))).doesNotContain(sample.canonical());
      }
    }
  }

  static Stream<Samples> samples() {
    return Samples.all();
  }

  static Stream<Class<?>> readable() {
    return values().filter(value -> !Sample.class.isAssignableFrom(value));
  }

  static Stream<Class<?>> revealed() {
    return values().filter(Pii.class::isAssignableFrom);
  }

  /** Every class of this package that is a value, by the names of the compiled files. */
  static Stream<Class<?>> values() {
    URL here = Pii.class.getProtectionDomain().getCodeSource().getLocation();
    File[] files =
        new File(here.getPath(), Pii.class.getPackageName().replace('.', '/')).listFiles();
    return Arrays.stream(files == null ? new File[0] : files)
        .map(File::getName)
        .filter(name -> name.endsWith(".class") && !name.contains("-"))
        .map(name -> name.substring(0, name.length() - ".class".length()))
        .sorted()
        .<Class<?>>map(EveryTypeTests::load)
        .filter(PersonalValue.class::isAssignableFrom)
        .filter(type -> !Modifier.isAbstract(type.getModifiers()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Pii.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static PiiType<?> type(Class<?> value) {
    return PiiFormats.standard().type((Class<? extends PersonalValue>) value);
  }
}
