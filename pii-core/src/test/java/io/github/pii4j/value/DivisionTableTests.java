package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Guards the totals of the dated data, so that an edit is never an accident. */
class DivisionTableTests {

  @Test
  void has_the_divisions_of_its_edition() {
    DivisionTable table = DivisionTable.bundled();

    assertThat(table.all()).hasSize(7648);
    assertThat(table.find(110103).orElseThrow().successors()).containsExactly(110101);
    assertThat(table.find(659013).orElseThrow().isCurrent()).isTrue();
    assertThat(table.find(999999)).isEmpty();
  }

  /** A library for phones' back ends must not grow by a gazetteer. */
  @Test
  void takes_less_than_120_kilobytes_in_the_jar() throws IOException {
    try (InputStream table = DivisionTable.class.getResourceAsStream("gbt2260.tsv");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream deflated = new DeflaterOutputStream(bytes)) {
      table.transferTo(deflated);
      deflated.flush();

      assertThat(bytes.size()).isBetween(1_000, 120_000);
    }
  }

  @Test
  void has_the_pairs_of_authority_and_category() {
    assertThat(ReferenceData.USCC_AUTHORITIES.bundled().rows()).hasSize(49);
  }

  @Test
  void knows_provinces_and_prefectures_by_their_prefix() {
    DivisionTable table = DivisionTable.bundled();

    assertThat(table.containsPrefecture(1101)).isTrue();
    assertThat(table.containsPrefecture(1111)).isFalse();
    assertThat(table.containsProvince(65)).isTrue();
    assertThat(table.containsProvince(99)).isFalse();
  }
}
