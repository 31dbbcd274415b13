package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.disclosure.drift.ManifestWriter.Strings;
import io.github.pii4j.document.InvalidDocumentException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** DEX and both binary forms of a manifest: whole, cut at every byte, and with any byte changed. */
class BinaryFormatsTests {

  private static final byte[] DEX = DexWriter.of("com.example.a.A", "com.example.b.B");
  private static final byte[] AXML =
      ManifestWriter.binary(Strings.UTF_8_POOL, "uses-permission android.permission.CAMERA");
  private static final byte[] AXML_16 =
      ManifestWriter.binary(Strings.UTF_16_POOL, "uses-permission android.permission.CAMERA");
  private static final byte[] PROTO =
      ManifestWriter.proto("uses-permission android.permission.CAMERA");

  @Test
  void a_dex_file_that_is_cut_anywhere_is_refused() {
    refusesEveryCut(DEX, BinaryFormatsTests::dex);
  }

  @Test
  void a_manifest_that_is_cut_anywhere_is_refused() {
    refusesEveryCut(AXML, BinaryFormatsTests::manifest);
    refusesEveryCut(AXML_16, BinaryFormatsTests::manifest);
    refusesEveryCut(PROTO, BinaryFormatsTests::manifest);
    refusesEveryCut(
        new String(ManifestWriter.text("service a.B"), UTF_8).strip().getBytes(UTF_8),
        BinaryFormatsTests::manifest);
  }

  @Test
  void says_at_which_byte_a_file_breaks_off() {
    assertThatThrownBy(() -> dex(Arrays.copyOf(DEX, 20)))
        .hasMessage("x.dex: is no sound DEX: broken or cut off at byte 0; build it anew");
  }

  @Test
  void every_value_of_every_byte_of_a_dex_file_is_read_or_refused() {
    readsOrRefusesEveryChange(DEX, BinaryFormatsTests::dex);
  }

  @Test
  void every_value_of_every_byte_of_a_manifest_is_read_or_refused() {
    readsOrRefusesEveryChange(AXML, BinaryFormatsTests::manifest);
    readsOrRefusesEveryChange(AXML_16, BinaryFormatsTests::manifest);
    readsOrRefusesEveryChange(PROTO, BinaryFormatsTests::manifest);
  }

  @Property(tries = 300)
  void any_bytes_after_a_magic_number_are_read_or_refused(@ForAll byte[] noise) {
    for (byte[] magic : List.of(new byte[] {3, 0, 8, 0}, new byte[] {10}, "<".getBytes(UTF_8))) {
      byte[] file = Arrays.copyOf(magic, magic.length + noise.length);
      System.arraycopy(noise, 0, file, magic.length, noise.length);
      readOrRefuse(file, BinaryFormatsTests::manifest);
    }
  }

  @Property(tries = 200)
  void every_package_of_a_dex_file_is_found(@ForAll("classNames") List<String> classes) {
    assertThat(DexTypes.packages("x.dex", DexWriter.of(classes.toArray(String[]::new))))
        .containsExactlyInAnyOrderElementsOf(
            classes.stream()
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .toList());
  }

  @Provide
  Arbitrary<List<String>> classNames() {
    Arbitrary<String> part =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    return part.list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join(".", parts))
        .list()
        .ofMaxSize(20);
  }

  @Test
  void a_manifest_nested_too_deep_is_refused() {
    String deep = "<manifest>" + "<a>".repeat(100) + "</a>".repeat(100) + "</manifest>";

    assertThatThrownBy(() -> manifest(deep.getBytes(UTF_8)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("nested deeper than 64 levels");
  }

  @Test
  void no_entity_is_expanded_and_nothing_is_fetched() {
    String bomb =
        "<!DOCTYPE manifest [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n"
            + "<manifest><service android:name=\"x\">&a;</service></manifest>";

    assertThatThrownBy(() -> manifest(bomb.getBytes(UTF_8)))
        .isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void types_that_share_one_long_text_are_not_read_over_and_over() {
    String longName = "a/".repeat(50_000) + "A";
    byte[] file = DexWriter.of(Collections.nCopies(2_000, "b.B").toArray(String[]::new));
    byte[] text = ("L" + longName + ";\0").getBytes(UTF_8);
    byte[] whole = Arrays.copyOf(file, file.length + 1 + text.length);
    System.arraycopy(text, 0, whole, file.length + 1, text.length);
    ByteBuffer view = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 2_000; i++) {
      view.putInt(0x78 + 4 * i, file.length);
    }

    assertThatThrownBy(() -> dex(whole))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("is no sound DEX");
  }

  @Test
  void every_cut_of_a_file_of_several_dex_is_refused_and_every_change_too_or_read() {
    byte[] several = DexWriter.several("com.a.A", "com.b.B");

    refusesEveryCut(several, BinaryFormatsTests::dex);
    readsOrRefusesEveryChange(several, BinaryFormatsTests::dex);
  }

  @Test
  void several_dex_that_share_one_table_are_not_read_over_and_over() {
    byte[] several = DexWriter.several(Collections.nCopies(100, "a.A").toArray(String[]::new));
    int one = several.length / 100;
    byte[] whole = Arrays.copyOf(several, several.length + 400 * 32);
    ByteBuffer view = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    for (int header = 0; header < several.length; header += one) {
      view.putInt(header + 0x60, 400);
      view.putInt(header + 0x64, several.length);
    }
    view.putInt(several.length - one + 0x20, one + 400 * 32);
    view.putInt(0x70, whole.length);

    assertThatThrownBy(() -> dex(whole))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("is no sound DEX");
  }

  private static void dex(byte[] file) {
    DexTypes.packages("x.dex", file);
  }

  private static void manifest(byte[] file) {
    AndroidManifest.read("m.xml", file, new Contents());
  }

  private static void refusesEveryCut(byte[] whole, Consumer<byte[]> reader) {
    reader.accept(whole);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> reader.accept(cut))
          .as("cut at %s", length)
          .isInstanceOf(InvalidDocumentException.class);
    }
  }

  private static void readsOrRefusesEveryChange(byte[] whole, Consumer<byte[]> reader) {
    for (int i = 0; i < whole.length; i++) {
      for (int change = 1; change < 256; change++) {
        byte[] broken = whole.clone();
        broken[i] ^= (byte) change;
        readOrRefuse(broken, reader);
      }
    }
  }

  private static void readOrRefuse(byte[] file, Consumer<byte[]> reader) {
    try {
      reader.accept(file);
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }
}
