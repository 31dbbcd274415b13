package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.MobileNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexPlanTests {

  private static final String SMALLEST = "4";
  private static final String LARGEST = "1329227995784915872903807060280344576"; // 2^120
  private static final IndexDomain ENOUGH = IndexDomain.ofDigits("enough", 60);

  /** Sizes around powers of two, where a double would round. */
  @ParameterizedTest
  @CsvSource({
    "9223372036854775806, 61",
    "9223372036854775807, 61", // 2^63 - 1
    "9223372036854775808, 62",
    "9223372036854775809, 62",
    "4611686018427387903, 60", // 2^62 - 1
    "9007199254740991, 51", // 2^53 - 1
    "9007199254740993, 52",
    "18446744073709551615, 62", // 2^64 - 1
    "18446744073709551616, 63",
    "1208925819614629174706175, 78", // 2^80 - 1
    "1208925819614629174706176, 79",
    "5192296858534827628530496329220095, 110", // 2^112 - 1
    "5192296858534827628530496329220096, 111",
    "10000, 12",
    "8192, 12",
    "8191, 11",
    "4, 1"
  })
  void planner_and_width_agree_on_the_widest_index(BigInteger size, int widest) {
    IndexDomain domain = new IndexDomain("test", size);
    IndexPlan plan = IndexPlan.of(domain, Long.MAX_VALUE);

    assertThat(domain.widestBits()).isEqualTo(widest);
    assertThat(plan.estimate(IndexWidth.of(widest)).isFull()).isFalse();
    assertThat(plan.estimate(IndexWidth.of(widest + 1)).isFull()).isTrue();
    assertAccepted(domain, widest);
    assertRefused(domain, widest + 1);
  }

  @Property
  void planner_and_width_always_agree(
      @ForAll @BigRange(min = SMALLEST, max = LARGEST) BigInteger size,
      @ForAll @IntRange(min = 1, max = 130) int bits) {
    IndexDomain domain = new IndexDomain("test", size);
    boolean isFull = IndexPlan.of(domain, 1_000).estimate(IndexWidth.of(bits)).isFull();

    assertThat(isFull).isEqualTo(bits > domain.widestBits());
    assertThat(isFull).isEqualTo(BigInteger.TWO.pow(bits + 1).compareTo(size) > 0);
    if (isFull && domain.isGuessable()) {
      assertRefused(domain, bits);
    } else {
      assertAccepted(domain, bits);
    }
  }

  @Property
  void the_recommended_width_is_the_widest_that_hides(
      @ForAll @BigRange(min = SMALLEST, max = LARGEST) BigInteger size,
      @ForAll @LongRange(min = 4) long rows) {
    IndexDomain domain = new IndexDomain("test", size);
    IndexPlan plan = IndexPlan.of(domain, rows);

    IndexEstimate recommended = plan.estimate(plan.recommended());
    IndexEstimate wider = plan.estimate(IndexWidth.of(plan.recommended().bits() + 1));

    assertThat(recommended.isFull()).isFalse();
    assertThat(recommended.rowsPerIndexValue()).isGreaterThanOrEqualTo(BigDecimal.valueOf(2));
    assertThat(wider.isFull() || wider.rowsPerIndexValue().compareTo(BigDecimal.valueOf(2)) < 0)
        .isTrue();
    assertAccepted(domain, plan.recommended().bits());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 1", "8, 2", "1000000, 18", "9223372036854775807, 61"})
  void the_number_of_rows_limits_the_width(long rows, int bits) {
    assertThat(IndexPlan.of(ENOUGH, rows).recommended()).isEqualTo(IndexWidth.of(bits));
  }

  @Test
  void an_estimate_is_exact() {
    IndexDomain domain = new IndexDomain("test", BigInteger.TWO.pow(63).subtract(BigInteger.ONE));

    IndexEstimate estimate =
        IndexPlan.of(domain, 9_007_199_254_740_993L).estimate(IndexWidth.of(53));

    assertThat(estimate.rowsPerIndexValue())
        .isEqualByComparingTo("1.00000000000000011102230246251565404236316680908203125");
    assertThat(estimate.falsePositives()).isEqualByComparingTo("1");
    assertThat(estimate.valuesPerIndexValue().multiply(new BigDecimal(BigInteger.TWO.pow(53))))
        .isEqualByComparingTo(new BigDecimal(domain.size()));
  }

  @Test
  void an_index_beside_another_tells_as_much_as_one_as_wide_as_both() {
    IndexDomain mobiles = IndexDomain.of(MobileNumber.TYPE, IndexPart.WHOLE).orElseThrow();
    IndexPlan alone = IndexPlan.of(mobiles, 1_000_000);

    IndexPlan beside = alone.beside(IndexWidth.of(10));

    assertThat(beside.recommended()).isEqualTo(IndexWidth.of(8));
    assertThat(beside.estimate(IndexWidth.of(8)).valuesPerIndexValue())
        .isEqualTo(alone.estimate(IndexWidth.of(18)).valuesPerIndexValue());
    assertThat(beside.estimate(IndexWidth.of(8)).rowsPerIndexValue())
        .isEqualTo(alone.estimate(IndexWidth.of(8)).rowsPerIndexValue());
    assertThat(beside.estimate(IndexWidth.of(21)).isFull()).isFalse();
    assertThat(beside.estimate(IndexWidth.of(22)).isFull()).isTrue();
  }

  @Test
  void a_plan_prints_what_it_recommends() {
    IndexDomain mobiles = IndexDomain.of(MobileNumber.TYPE, IndexPart.WHOLE).orElseThrow();

    assertThat(IndexPlan.of(mobiles, 1_000_000))
        .hasToString(
            "mobile, whole in 1000000 rows: 18 bits: rows per index value 3.81, false positives"
                + " 3.81, values per index value 21100");
  }

  @Test
  void a_field_of_three_values_has_no_index_that_hides_anything() {
    IndexPlan plan = IndexPlan.of(IndexDomain.of("test", 3), 1_000);

    assertThatThrownBy(plan::recommended)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no index hides anything of test: it has only 3 values");
  }

  @Test
  void a_plan_is_for_rows() {
    assertThatThrownBy(() -> IndexPlan.of(ENOUGH, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertAccepted(IndexDomain domain, int bits) {
    IndexWidth width = IndexWidth.of(bits).over(domain);

    assertThatCode(() -> width.require(NoteType.ANY_TEXT, IndexPart.WHOLE))
        .doesNotThrowAnyException();
  }

  private static void assertRefused(IndexDomain domain, int bits) {
    IndexWidth width = IndexWidth.of(bits).over(domain);

    assertThatThrownBy(() -> width.require(NoteType.ANY_TEXT, IndexPart.WHOLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("take at most " + domain.widestBits() + " bits");
    assertThatCode(() -> width.acceptingGuesses().require(NoteType.ANY_TEXT, IndexPart.WHOLE))
        .doesNotThrowAnyException();
  }
}
