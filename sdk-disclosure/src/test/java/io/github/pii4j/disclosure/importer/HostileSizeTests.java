package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input that makes a careless reader slow: what takes time in the square of its length, a stack as
 * deep as it is long, or memory in the product of two numbers.
 */
class HostileSizeTests {

  private static final Duration MOST_PROCESSOR_TIME = Duration.ofSeconds(10);
  private static final Duration NEVER_ENDING = Duration.ofMinutes(5);
  private static final int LONG = ListText.LONGEST_LINE - 1_000;
  private static final String ITEMS = "SDK名称：a\n收集信息：";
  private static final String LINK = "SDK名称：a\n隐私政策：";
  private static final Map<String, String> INPUTS = new TreeMap<>();

  static {
    INPUTS.put("brackets that never close", ITEMS + "（".repeat(LONG));
    INPUTS.put("brackets in brackets", ITEMS + "（".repeat(LONG / 2) + "）".repeat(LONG / 2));
    INPUTS.put("separators", ITEMS + "、".repeat(LONG));
    INPUTS.put("words", ITEMS + "星座、".repeat(LONG / 3));
    INPUTS.put("spaces", ITEMS + "a" + " ".repeat(LONG) + "b");
    INPUTS.put("denials", ITEMS + "不收集、".repeat(LONG / 4));
    INPUTS.put("marks of a heading", "#".repeat(LONG));
    INPUTS.put("bars", ("|".repeat(LONG) + "\n").repeat(4));
    INPUTS.put("rules of a table", ("|--".repeat(LONG / 3) + "\n").repeat(4));
    INPUTS.put("brackets of a link", LINK + "[".repeat(LONG));
    INPUTS.put("a scheme", LINK + "a".repeat(LONG));
    INPUTS.put("many links", LINK + "https://e.example.com/1 ".repeat(LONG / 24));
    INPUTS.put("dots of a package", "SDK名称：a\n包名：" + "a.".repeat(LONG / 2));
    INPUTS.put("dots of a version", "SDK名称：a\n版本：" + "1.".repeat(LONG / 2));
    INPUTS.put("fields on a line", "使用目的：a；".repeat(4_000));
    INPUTS.put("numbers", "1.".repeat(LONG / 2));
    INPUTS.put("lines of a value", "SDK名称：a\n使用目的：" + "b\n".repeat(90_000));
    INPUTS.put("quotes in CSV", "名称,公司\n" + "a" + "\"".repeat(LONG));
    INPUTS.put("one name often", "SDK名称：a\n".repeat(4_000));
    INPUTS.put("rows of one SDK", "名称,公司,个人信息\na,b,c\n" + ",,d\n".repeat(50_000));
    INPUTS.put("elements in elements", "<html>" + "<div>".repeat(40_000));
    INPUTS.put("tables in tables", "<html>" + "<table><tr><td>".repeat(12_000));
    INPUTS.put("bold in bold", "<html>" + "<p><b><a href=x>".repeat(12_000));
    INPUTS.put("cells without a row", "<html><table>" + "a<td>".repeat(20_000));
    INPUTS.put(
        "a cell that spans all below",
        "<table><tr><td>SDK名称<td>公司" + "<tr><td rowspan=65000>a<td>b" + "<tr><td>c".repeat(10_000));
  }

  static Iterable<String> names() {
    return INPUTS.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_read_in_time(String name) {
    String text = INPUTS.getOrDefault(name, "");

    Reading reading = assertTimeoutPreemptively(NEVER_ENDING, () -> reading(text));

    assertThat(reading.yaml()).contains("apiVersion");
    assertThat(reading.processorTime()).isLessThan(MOST_PROCESSOR_TIME);
  }

  /** What was read, and the processor time that it took, which no other process adds to. */
  private record Reading(String yaml, Duration processorTime) {}

  private static Reading reading(String text) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    String yaml = read(text).draft(Catalogue.bundled()).yaml();
    return new Reading(yaml, Duration.ofNanos(threads.getCurrentThreadCpuTime() - before));
  }

  @Test
  void refuses_cells_that_multiply() {
    String row = "<tr><td colspan=1000 rowspan=60000>a";

    assertThat(refusal("<table><tr><td>SDK名称<td>公司" + row.repeat(2_000)))
        .contains("a table of more than 100000 cells; keep only the list");
  }

  @Test
  void refuses_more_than_any_list_has() {
    assertThat(refusal("SDK名称：a\n".repeat(6_000))).contains("x:5001:1: more than 5000 SDKs");
    assertThat(refusal("a\n".repeat(110_000))).contains("more than 100000 lines");
    assertThat(refusal("<html>" + "<b>".repeat(110_000))).contains("more than 100000 tags");
    assertThat(refusal("a".repeat(110_000))).contains("a line of more than 100000 characters");
  }

  private static PublishedList read(String text) throws IOException {
    return PublishedList.read("x", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String refusal(String text) {
    try {
      return "read: " + read(text);
    } catch (InvalidDocumentException refused) {
      return String.valueOf(refused.getMessage());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
