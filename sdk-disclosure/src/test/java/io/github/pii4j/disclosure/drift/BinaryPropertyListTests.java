package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.document.InvalidDocumentException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Xcode writes the privacy manifests of an app in Apple's binary form. */
class BinaryPropertyListTests {

  /** Written by another library (plistlib of Python); two kinds of data, words of other kinds. */
  private static final byte[] MANIFEST =
      Base64.getMimeDecoder()
          .decode(
              """
              YnBsaXN0MDDTAQIDBAUHXxARTlNQcml2YWN5VHJhY2tpbmdfEBhOU1ByaXZhY3lUcmFja2luZ0Rv
              bWFpbnNfEBtOU1ByaXZhY3lDb2xsZWN0ZWREYXRhVHlwZXMIoQZpT4sALgBlAHgAYQBtAHAAbABl
              oggU1QkKCwwNDg8QEhNfEBpOU1ByaXZhY3lDb2xsZWN0ZWREYXRhVHlwZV8QIE5TUHJpdmFjeUNv
              bGxlY3RlZERhdGFUeXBlTGlua2VkXxAiTlNQcml2YWN5Q29sbGVjdGVkRGF0YVR5cGVQdXJwb3Nl
              c1FuUXJfEClOU1ByaXZhY3lDb2xsZWN0ZWREYXRhVHlwZVByZWNpc2VMb2NhdGlvbgmhEV8QMU5T
              UHJpdmFjeUNvbGxlY3RlZERhdGFUeXBlUHVycG9zZUFwcEZ1bmN0aW9uYWxpdHkQAyM/+AAAAAAA
              ANEJFV8QIk5TUHJpdmFjeUNvbGxlY3RlZERhdGFUeXBlRGV2aWNlSUQACAAPACMAPgBcAF0AXwBy
              AHUAgACdAMAA5QDnAOkBFQEWARgBTAFOAVcBWgAAAAAAAAIBAAAAAAAAABYAAAAAAAAAAAAAAAAA
              AAF/
              """);

  private static final byte[] MARK = Arrays.copyOf(MANIFEST, 8);

  @Test
  void reads_the_kinds_of_data_that_are_collected() {
    assertThat(collected(MANIFEST))
        .containsExactly(
            "NSPrivacyCollectedDataTypePreciseLocation", "NSPrivacyCollectedDataTypeDeviceID");
  }

  @Test
  void every_cut_is_refused_with_a_way_out() {
    for (int length = 8; length < MANIFEST.length; length++) {
      byte[] cut = Arrays.copyOf(MANIFEST, length);

      assertThatThrownBy(() -> collected(cut))
          .as("cut at %s", length)
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("PrivacyInfo.xcprivacy: is a binary property list")
          .hasMessageContaining("plutil -convert xml1");
    }
  }

  @Test
  void every_change_of_a_byte_is_read_or_refused() {
    for (int i = 8; i < MANIFEST.length; i++) {
      for (int change = 1; change < 256; change++) {
        byte[] broken = MANIFEST.clone();
        broken[i] ^= (byte) change;
        readOrRefuse(broken);
      }
    }
  }

  @Property(tries = 300)
  void any_bytes_after_the_mark_are_read_or_refused(@ForAll byte[] noise) {
    readOrRefuse(ByteBuffer.allocate(8 + noise.length).put(MARK).put(noise).array());
  }

  /** Each of 60 lists holds the next one twice. */
  @Test
  void lists_that_hold_each_other_over_and_over_are_refused() {
    int lists = 60;
    ByteBuffer file = ByteBuffer.allocate(8 + 3 * lists + lists + 32).put(MARK);
    for (int i = 0; i < lists; i++) {
      byte next = (byte) Math.min(i + 1, lists - 1);
      file.put((byte) (i == lists - 1 ? 0xA0 : 0xA2)).put(next).put(next);
    }
    for (int i = 0; i < lists; i++) {
      file.put((byte) (8 + 3 * i));
    }
    file.position(file.limit() - 26);
    file.put((byte) 1).put((byte) 1).putLong(lists).putLong(0).putLong(8 + 3L * lists);

    assertThatThrownBy(() -> collected(file.array()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("larger than 200000 elements");
  }

  private static void readOrRefuse(byte[] file) {
    try {
      assertThat(collected(file)).isNotNull();
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  private static List<String> collected(byte[] file) {
    Contents contents = new Contents();
    PrivacyManifest.read("PrivacyInfo.xcprivacy", file, contents);
    return contents.build().traces().stream().map(Trace::name).toList();
  }
}
