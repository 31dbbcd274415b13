package io.github.pii4j.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MaskTests {

  @Property(tries = 300)
  void hides_at_least_what_it_promises(@ForAll @StringLength(max = 64) String value) {
    Catalogue.bundled().all().stream()
        .map(MaskProfile.standard()::maskFor)
        .forEach(mask -> assertHides(mask, value));
  }

  private static void assertHides(Mask mask, String value) {
    String shown = mask.apply(value);

    int visible = shown.length() - "****".length();
    assertThat(visible).isIn(0, mask.head() + mask.tail());
    assertThat(visible == 0 || value.length() - visible >= mask.minimumHidden()).isTrue();
  }

  @Test
  void a_short_value_is_hidden_whole() {
    assertThat(new Mask(3, 2, 4).apply("12345678")).isEqualTo("****");
    assertThat(new Mask(3, 2, 4).apply("123456789")).isEqualTo("123****89");
  }

  @Test
  void a_category_without_a_mask_is_hidden_whole() {
    Mask mask = MaskProfile.standard().maskFor(Catalogue.bundled().require("biometric.face"));

    assertThat(mask).isEqualTo(Mask.ALL);
    assertThat(mask.apply("anything")).isEqualTo("****");
  }
}
