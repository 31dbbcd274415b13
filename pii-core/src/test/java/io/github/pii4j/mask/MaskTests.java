package io.github.pii4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

  private static final List<String> PROFILES =
      List.of("standard", "alipay-display", "pci-dss", "hidden");

  @Property
  void hides_at_least_what_it_promises(@ForAll("values") String value) {
    masks().forEach(mask -> assertHides(mask, value));
  }

  @Property
  void masking_twice_is_masking_once(@ForAll("values") String value) {
    masks().forEach(mask -> assertThat(mask.apply(mask.apply(value))).isEqualTo(mask.apply(value)));
  }

  private static Stream<Mask> masks() {
    return PROFILES.stream()
        .map(MaskProfile::named)
        .flatMap(profile -> categories().map(profile::maskFor))
        .distinct();
  }

  private static Stream<DataCategory> categories() {
    return Catalogue.bundled().all().stream();
  }

  /** What is shown is in the value, in this order, and enough of the value is not shown. */
  private static void assertHides(Mask mask, String value) {
    String masked = mask.apply(value);
    String shown = masked.replace(Mask.FILLER, "");
    int visible = shown.codePointCount(0, shown.length());
    int length = value.codePointCount(0, value.length());

    assertThat(masked).contains(Mask.FILLER);
    assertThat(visible).isLessThanOrEqualTo(mask.mostShown());
    assertThat(visible == 0 || length - visible >= mask.minimumHidden()).isTrue();
    assertThat(isSubsequence(shown, value)).isTrue();
  }

  private static boolean isSubsequence(String shown, String value) {
    int next = 0;
    for (int i = 0; i < value.length() && next < shown.length(); i++) {
      next += value.charAt(i) == shown.charAt(next) ? 1 : 0;
    }
    return next == shown.length();
  }

  /** Every category of text that a mask may meet, none of it masked already. */
  @Provide
  static Arbitrary<String> values() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(64),
            Arbitraries.strings().numeric().ofMaxLength(64),
            Arbitraries.strings().withChars("0123456789.,:-abcf@*").ofMaxLength(64),
            Arbitraries.strings().withChars("张三\uD842\uDFB7é·").ofMaxLength(32),
            Arbitraries.of("192.0.2.17", "2001:db8::1", "39.904200,116.407400", "a@b.cn", "::1"))
        .filter(value -> !value.contains(Mask.FILLER));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ends 3 2 4, 12345678, ****",
    "ends 3 2 4, 123456789, 123****89",
    "ends 1 0 1, 张三, 张****",
    "ends 1 0 1, 张, ****",
    "ends 1 0 1, \uD842\uDFB7野家, \uD842\uDFB7****",
    "email, lihua@example.com, l****@example.com",
    "email, li@example.com, ****@example.com",
    "email, no address, ****",
    "email, a@b@example.com, ****",
    "network, 192.0.2.17, 192.0.2.****",
    "network, 2001:db8:1:2::3, 2001:db8:1:****",
    "network, 2001:db8::3, 2001:db8:****",
    "network, ::1, ****",
    "network, 192.0.2, ****",
    "grid 2, '39.904200,116.407400', '39.90****,116.40****'",
    "grid 2, '-33.856800,151.215300', '-33.85****,151.21****'",
    "grid 2, '39.9,116.4', ****",
    "all, anything, ****"
  })
  void shows_what_its_form_says(String mask, String value, String shown) {
    assertThat(Mask.parse(mask).apply(value)).isEqualTo(shown);
  }

  /** Peers run out of memory or index on long input. */
  @Test
  void a_long_value_takes_no_longer_than_its_length() {
    String address = "a".repeat(5_000_000) + "@example.com";

    assertThat(Mask.email().apply(address)).isEqualTo("a****@example.com");
    assertThat(Mask.email().apply("@".repeat(1_000_000))).isEqualTo("****");
    assertThat(Mask.network().apply("1".repeat(1_000_000))).isEqualTo("****");
    assertThat(Mask.grid(2).apply("1".repeat(1_000_000))).isEqualTo("****");
  }

  @Test
  void a_mask_must_hide_something() {
    assertThatThrownBy(() -> Mask.ends(1, 1, 0)).hasMessageContaining("minimumHidden >= 1");
    assertThatThrownBy(() -> Mask.ends(Integer.MAX_VALUE, 1, 1)).hasMessageContaining("1024");
    assertThatThrownBy(() -> Mask.grid(6)).hasMessageContaining("from 0 to 5");
    assertThatThrownBy(() -> Mask.parse("some")).hasMessageContaining("ends HEAD TAIL");
  }

  @Test
  void a_category_without_a_mask_is_hidden_whole() {
    Mask mask = MaskProfile.standard().maskFor(category("biometric.face"));

    assertThat(mask).isEqualTo(Mask.all());
    assertThat(mask.apply("anything")).isEqualTo("****");
  }

  @Test
  void a_profile_shows_no_more_than_its_rule() {
    assertThat(shown("alipay-display", "financial.bank-account", "6212345678901265"))
        .isEqualTo("621234****1265");
    assertThat(shown("standard", "financial.bank-account", "6212345678901265"))
        .isEqualTo("****1265");
    assertThat(shown("hidden", "contact.mobile-number", "13800138000")).isEqualTo("****");
    assertThatThrownBy(() -> MaskProfile.named("none"))
        .hasMessageContaining("alipay-display, hidden, pci-dss, standard");
  }

  @Test
  void a_host_changes_one_mask_under_another_name() {
    MaskProfile ours =
        MaskProfile.standard().with("ours", "contact.mobile-number", Mask.ends(0, 4, 6));

    assertThat(ours.maskFor(category("contact.mobile-number")).apply("13800138000"))
        .isEqualTo("****8000");
    assertThat(ours).hasToString("ours 2026-11-01");
  }

  @Test
  void every_row_of_a_profile_names_a_category() {
    for (String name : PROFILES) {
      assertThat(MaskProfile.named(name).codes())
          .allSatisfy(code -> assertThat(Catalogue.bundled().find(code)).isPresent());
    }
  }

  private static String shown(String profile, String category, String value) {
    return MaskProfile.named(profile).maskFor(category(category)).apply(value);
  }

  private static DataCategory category(String code) {
    return Catalogue.bundled().require(code);
  }
}
