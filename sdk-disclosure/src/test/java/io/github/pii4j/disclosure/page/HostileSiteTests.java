package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseFiles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile text in every field of policy and registry that takes it, over the whole set of pages:
 * elements, attributes and links are those of a harmless text of the same length.
 */
class HostileSiteTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final CanonicalJson POLICY =
      Document.open(PRIVACY.resolve("policy.yaml")).toJson();
  private static final CanonicalJson SDKS = Document.of("sdks.yaml", Pages.SDKS).toJson();
  private static final String HARMLESS = "‹A b›＂：";

  /** What takes any text, and what takes only some. */
  private static final SortedSet<String> FREE_IN_POLICY =
      TextFields.of(POLICY).accepting(HARMLESS, HostileSiteTests::isPolicy);

  private static final SortedSet<String> FREE_IN_SDKS =
      TextFields.of(SDKS).accepting(HARMLESS, HostileSiteTests::isRegistry);

  private static final Publication BEFORE = publication(POLICY, SDKS);
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  @Test
  void nearly_every_text_of_both_documents_is_tried() {
    assertThat(FREE_IN_POLICY)
        .hasSizeGreaterThan(200)
        .contains("/title/zh", "/controller/name/en", "/functions/0/label/zh");
    assertThat(FREE_IN_SDKS)
        .contains("/sdks/0/name/zh", "/sdks/0/purpose/en", "/sdks/0/retention/rule/zh")
        .contains("/sdks/0/items/2/label/en", "/sdks/1/name/zh");
  }

  @Property(tries = 8)
  void no_text_becomes_markup(@ForAll("hostile") String text) {
    Map<String, PageShape> hostile = shapes(text);
    Map<String, PageShape> harmless = shapes(harmless(text));

    assertThat(hostile.keySet()).isEqualTo(harmless.keySet());
    hostile.forEach(
        (path, shape) -> {
          assertThat(elements(path, shape))
              .as(path)
              .isEqualTo(elements(path, shape(harmless, path)));
          assertThat(shape.links()).as(path).isEqualTo(shape(harmless, path).links());
        });
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</style><script>",
            "\" onmouseover=\"x",
            "' autofocus onfocus='x",
            "<img src=x onerror=x>",
            "javascript:alert(1)",
            "[a](javascript:alert(1))",
            "&lt;script&gt;&#60;b&#62;",
            "-->",
            "<!--",
            "]]>",
            "</textarea></title>",
            "${7*7}<#assign x=1>",
            "<@m.t x/>",
            "{{x}}",
            "\\u003cb\\u003e",
            "`",
            "/",
            "x");
    return parts.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
  }

  /** Fields that want an address, an id or a number take no such text at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://example.com",
        "data:text/html,<script>alert(1)</script>",
        "https://example.com/\" onclick=\"x",
        "//example.com/x",
        "<b>\"'&"
      })
  void a_field_takes_it_as_text_or_not_at_all(String text) {
    SortedSet<String> policy =
        TextFields.of(POLICY).kindsAccepting(text, HostileSiteTests::isPolicy);
    SortedSet<String> sdks = TextFields.of(SDKS).kindsAccepting(text, HostileSiteTests::isRegistry);
    CanonicalJson registry = TextFields.of(SDKS).with(sdks, text);

    Map<String, PageShape> shapes = shapes(TextFields.of(POLICY).with(policy, text), registry);

    assertThat(sdks).doesNotContain("/sdks/0/links/policy", "/sdks/0/links/site", "/sdks/0/id");
    assertThat(shapes)
        .isNotEmpty()
        .allSatisfy(
            (path, shape) -> {
              assertThat(shape.links()).as(path).allMatch(HostileSiteTests::isSafe);
              assertThat(shape.tags()).as(path).noneMatch(HostileSiteTests::isActive);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200F", "\u0007", "\u009B", "\uFEFF"})
  void a_document_with_characters_that_nobody_sees_is_refused(String unseen) {
    CanonicalJson policy = TextFields.of(POLICY).with(FREE_IN_POLICY, "a" + unseen + "b");

    assertThat(isPolicy(policy)).isFalse();
  }

  /** A host may make a model without a document. */
  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200F", "\u061C", "\u0007", "\u009B", "\u0000"})
  void characters_that_nobody_sees_do_not_reach_a_page(String unseen) {
    assertThat(PlainText.of(Map.of("a", List.of(Map.of("b", "x" + unseen + "y\n\tz")))))
        .isEqualTo(Map.of("a", List.of(Map.of("b", "x\uFFFDy\n\tz"))));
  }

  private static Map<String, PageShape> shapes(String text) {
    return shapes(
        TextFields.of(POLICY).with(FREE_IN_POLICY, text),
        TextFields.of(SDKS).with(FREE_IN_SDKS, text));
  }

  /** The set, with the untouched version as the one before. */
  private static Map<String, PageShape> shapes(CanonicalJson policy, CanonicalJson sdks) {
    CanonicalJson later = TextFields.of(policy).with(new TreeSet<>(List.of("/version")), "3.0.0");
    Map<String, PageShape> shapes = new TreeMap<>();
    DisclosureSite.builder(publication(later, sdks))
        .earlier(BEFORE)
        .build()
        .files()
        .forEach(
            (path, content) -> {
              if (path.endsWith(".html")) {
                String html = new String(content, UTF_8);
                assertThat(HIDDEN.matcher(html).find()).as(path).isFalse();
                shapes.put(path, PageShape.of(html));
              }
            });
    return shapes;
  }

  /**
   * How many parts a comparison has depends on the words; of which kinds they are does not. Those
   * that only say where a long address may break are left out.
   */
  private static Collection<String> elements(String path, PageShape shape) {
    List<String> tags = shape.tags().stream().filter(tag -> !tag.endsWith("wbr")).toList();
    return path.contains("changes/") ? new TreeSet<>(tags) : tags;
  }

  private static PageShape shape(Map<String, PageShape> shapes, String path) {
    return Optional.ofNullable(shapes.get(path)).orElseThrow();
  }

  /** The same words and spaces, with signs that mean nothing to HTML. */
  private static String harmless(String hostile) {
    return hostile.chars().mapToObj(HostileSiteTests::harmless).collect(Collectors.joining());
  }

  private static String harmless(int character) {
    int sign = "<>\"'&`/\\:${}#[]()=;-!@,*".indexOf(character);
    return Character.toString(sign < 0 ? character : "‹›”’＆ˋ／＼：＄｛｝＃［］（）＝；－！＠，＊".charAt(sign));
  }

  private static boolean isSafe(String link) {
    return link.matches("(https?://|mailto:|tel:)[^\\s\"'<>]*|[^:]*");
  }

  private static boolean isActive(String tag) {
    return tag.matches("(script|iframe|img|svg|object|embed|form|base)\\b.*|.* on[a-z]+\\b.*");
  }

  private static Publication publication(CanonicalJson policy, CanonicalJson sdks) {
    return Publication.read(
        Document.of("policy.json", policy.toText()),
        Document.of("sdks.json", sdks.toText()),
        ProseFiles.beside(PRIVACY.resolve("policy.yaml")),
        CATALOGUE);
  }

  private static boolean isPolicy(CanonicalJson json) {
    try {
      return !PrivacyPolicy.read(Document.of("policy.json", json.toText()), CATALOGUE)
          .functions()
          .isEmpty();
    } catch (InvalidDocumentException refused) {
      return false;
    }
  }

  private static boolean isRegistry(CanonicalJson json) {
    try {
      return !SdkRegistry.read(Document.of("sdks.json", json.toText()), CATALOGUE).sdks().isEmpty();
    } catch (InvalidDocumentException refused) {
      return false;
    }
  }
}
