package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.Collects;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.FaceImage;
import io.github.pii4j.value.Imei;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.PersonName;
import io.github.pii4j.value.UnifiedSocialCreditCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectedItemsTests {

  private static final PrivacyPolicy POLICY =
      PrivacyPolicy.read(
          Document.of(
              "policy.yaml",
              """
              apiVersion: privacy/v1
              kind: PrivacyPolicy
              id: shop
              version: 1.0.0
              locales: [en]
              updated: 2026-01-10
              effective: 2026-01-20
              jurisdictions: [CN]
              title: {en: Privacy}
              product: {en: Shop}
              controller:
                name: {en: Shop}
                address: {en: Street}
                contacts: [{kind: email, value: privacy@example.com}]
              items:
                - {item: contact.mobile-number}
                - {item: identity.name}
                - {item: location}
              functions:
                - id: attendance.clock-in
                  label: {en: Clock in}
                  kind: basic
                  purpose: {id: attendance, text: {en: To count hours}}
                  basis: contract
                  items:
                    - {item: contact.mobile-number, provision: required}
                    - {item: location, provision: required}
              """),
          Catalogue.bundled());

  @TempDir Path folder;

  @Test
  void sees_typed_values_in_fields_methods_and_type_arguments() throws IOException {
    CollectedItems items = collected(Account.class);

    assertThat(items.items())
        .extracting(CollectedItem::code)
        .containsExactly(
            "biometric.face", "contact.mobile-number", "device.imei", "identity.citizen-id");
    assertThat(items.items()).extracting(CollectedItem::function).containsOnly("");
  }

  @Test
  void the_name_of_an_organisation_is_no_personal_data() throws IOException {
    assertThat(collected(Company.class).items()).isEmpty();
  }

  @Test
  void what_the_code_says_it_collects_for_a_function_is_declared_there() throws IOException {
    CollectedItems items = collected(ClockIn.class);

    assertThat(items.items())
        .extracting(one -> one.function() + " " + one.code())
        .containsExactly(
            "attendance.clock-in contact.mobile-number", "attendance.clock-in location.precise");
    assertThatCode(() -> items.requireDeclaredIn(POLICY)).doesNotThrowAnyException();
  }

  @Test
  void what_another_function_may_collect_this_one_may_not() throws IOException {
    CollectedItems items = collected(NamedClockIn.class);

    Finding found = items.undeclaredIn(POLICY).get(0);

    assertThat(items.undeclaredIn(POLICY)).hasSize(1);
    assertThat(found.rule().id()).isEqualTo("drift-item-undeclared");
    assertThat(found.path()).isEqualTo("functions/attendance.clock-in/items/identity.name");
    assertThat(found.message().english())
        .contains("NamedClockIn.class collects identity.name for attendance.clock-in")
        .endsWith("declare it, or collect less");
    assertThat(found.message().chinese()).contains("收集 identity.name（功能 attendance.clock-in）");
    assertThat(items.placeOf(found.path()).orElseThrow().source()).endsWith("NamedClockIn.class");
  }

  @Test
  void a_member_may_serve_a_function_of_its_own() throws IOException {
    assertThat(collected(Mixed.class).items())
        .extracting(one -> one.function() + " " + one.code())
        .containsExactly(" identity.name", "attendance.clock-in contact.mobile-number");
  }

  @Test
  void a_function_that_the_policy_lacks_is_found() throws IOException {
    assertThat(collected(Typo.class).undeclaredIn(POLICY))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.message().english())
                    .contains("attendance.clockin, which is no function of the policy"));
  }

  @Test
  void as_an_assertion_it_names_everything_at_once() throws IOException {
    CollectedItems items = collected(Account.class);

    assertThatThrownBy(() -> items.requireDeclaredIn(POLICY))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("device.imei")
        .hasMessageContaining("identity.citizen-id")
        .hasMessageContaining("biometric.face");
  }

  @Test
  void reads_a_jar() throws IOException {
    Path jar =
        Files.write(
            folder.resolve("app.jar"),
            new ZipWriter().with("a/Account.class", bytes(Account.class)).bytes());

    assertThat(CollectedItems.in(jar).items()).hasSize(4);
    assertThat(CollectedItems.in(jar).items().get(0).where())
        .hasToString(jar + "!/a/Account.class");
  }

  @Test
  void every_cut_of_a_class_file_is_refused() throws IOException {
    byte[] whole = bytes(ClockIn.class);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);

      assertThatThrownBy(() -> ClassItems.of("A.class", cut))
          .as("cut at %s", length)
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessage("A.class: is no sound class file; build it anew");
    }
  }

  @Test
  void every_change_of_a_byte_of_a_class_file_is_read_or_refused() throws IOException {
    byte[] whole = bytes(ClockIn.class);
    for (int i = 0; i < whole.length; i++) {
      for (int change : new int[] {1, 2, 4, 0x10, 0x80, 0xFF}) {
        byte[] broken = whole.clone();
        broken[i] ^= (byte) change;
        readOrRefuse(broken);
      }
    }
  }

  @Test
  void what_is_neither_a_folder_nor_a_jar_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "none");

    assertThatThrownBy(() -> CollectedItems.in(text))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("neither a folder of classes nor a sound jar");
  }

  private static void readOrRefuse(byte[] file) {
    try {
      assertThat(ClassItems.of("A.class", file)).isNotNull();
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).hasSize(1);
    }
  }

  private CollectedItems collected(Class<?> type) throws IOException {
    Files.write(folder.resolve(type.getSimpleName() + ".class"), bytes(type));
    return CollectedItems.in(folder);
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name);
      }
      return in.readAllBytes();
    }
  }

  /** A field, a parameter, a result and a type argument. */
  record Account(MobileNumber mobile, List<CitizenId> ids) {
    Optional<Imei> device(FaceImage face) {
      return Optional.empty();
    }
  }

  record Company(UnifiedSocialCreditCode code) {}

  @Collects(function = "attendance.clock-in", items = "location.precise")
  record ClockIn(MobileNumber worker, double latitude) {}

  @Collects(function = "attendance.clock-in")
  record NamedClockIn(PersonName name) {}

  @Collects(function = "attendance.clockin")
  record Typo(MobileNumber worker) {}

  /** A field for a function, and a method for none. */
  static final class Mixed {
    @Collects(function = "attendance.clock-in")
    final List<MobileNumber> mobiles = List.of();

    void greet(PersonName name) {}
  }
}
