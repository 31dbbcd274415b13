package io.github.pii4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.CitizenId15;
import io.github.pii4j.value.HongKongId;
import io.github.pii4j.value.IpAddress;
import io.github.pii4j.value.OrganisationCode;
import io.github.pii4j.value.Parsed;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Strictness;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TestKitTests {

  @Property(tries = 200)
  void every_fake_is_right_by_the_strictest_reading(@ForAll long seed) {
    FakeValues fakes = FakeValues.from(new SplittableRandom(seed));
    PiiFormats strict = PiiFormats.standard().withStrictness(Strictness.STRICT);

    for (Class<? extends PersonalValue> type : fakes.classes()) {
      Pii fake = (Pii) fakes.of(type);

      PiiType<?> reading = strict.type(type);
      assertThat(reading.check(fake.reveal())).isZero();
      assertThat(reading.parse(fake.reveal())).isEqualTo(fake);
    }
  }

  @Property
  void a_fake_person_was_born_before_1900(@ForAll("ids") CitizenId id) {
    assertThat(id.birthDate().getYear()).isBetween(1800, 1899);
  }

  @Property
  void a_fake_person_of_fifteen_digits_was_born_before_1900(@ForAll("shortIds") CitizenId15 id) {
    assertThat(id.toCitizenId().birthDate().getYear()).isBetween(1800, 1899);
  }

  @Test
  void fakes_lie_in_the_reserved_ranges() {
    FakeValues fakes = FakeValues.from(new SplittableRandom(1));

    for (int i = 0; i < 100; i++) {
      assertThat(fakes.of(OrganisationCode.class).reveal()).startsWith("PDY");
      assertThat(fakes.of(BankCardNumber.class).reveal()).startsWith("9999");
      assertThat(fakes.of(IpAddress.class).reveal()).matches("192\\.0\\.2\\..*|2001:db8::.*");
      assertThat(fakes.email().reveal()).endsWith("@example.com");
      assertThat(fakes.macAddress().reveal()).startsWith("00:00:5E:00:53:");
    }
  }

  @Test
  void the_same_seed_gives_the_same_fakes() {
    assertThat(FakeValues.from(new SplittableRandom(7)).citizenId())
        .isEqualTo(FakeValues.from(new SplittableRandom(7)).citizenId());
  }

  @Test
  void there_is_no_fake_where_no_range_is_reserved() {
    assertThatThrownBy(() -> FakeValues.from(new SplittableRandom(1)).of(HongKongId.class))
        .hasMessage("there is no reserved range, and so no fake, of HongKongId");
  }

  @Property
  void nearly_valid_texts_are_refused_or_other_values(@ForAll("nearIds") String text) {
    if (CitizenId.tryParse(text) instanceof Parsed.Valid<CitizenId> valid) {
      assertThat(CitizenId.parse(valid.value().reveal())).isEqualTo(valid.value());
    }
  }

  @Test
  void a_canary_finds_its_parts_and_does_not_repeat_them() {
    Canary canary = Canary.of(CitizenId.parse("440524188001010014"));

    assertThatCode(() -> canary.assertNotIn("welcome, 4****4")).doesNotThrowAnyException();
    assertThatCode(() -> canary.assertNotIn("4052 8800")).doesNotThrowAnyException();
    assertThatThrownBy(() -> canary.assertNotIn("id=440524188001010014"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "5 characters of the identity.citizen-id in clear, at 3 of the text without masked forms");
    assertThatThrownBy(() -> canary.assertNotIn("born 18800101"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_canary_looks_into_causes_and_suppressed_exceptions() {
    Canary canary = Canary.of(CitizenId.parse("440524188001010014"));
    Exception suppressing = new IllegalStateException("no");
    suppressing.addSuppressed(new IllegalStateException(canary.value().reveal()));

    assertThatThrownBy(() -> canary.assertNotIn(new IllegalStateException("no", suppressing)))
        .isInstanceOf(AssertionError.class);
    assertThatCode(() -> canary.assertNotIn(new IllegalStateException("" + canary.value())))
        .doesNotThrowAnyException();
  }

  @Provide
  static Arbitrary<CitizenId> ids() {
    return PiiArbitraries.values(CitizenId.class);
  }

  @Provide
  static Arbitrary<CitizenId15> shortIds() {
    return PiiArbitraries.values(CitizenId15.class);
  }

  @Provide
  static Arbitrary<String> nearIds() {
    return PiiArbitraries.nearlyValidTexts(CitizenId.class);
  }
}
