package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set of pages of the example, with its first version as an earlier one. */
class DisclosureSiteTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Publication CURRENT = Publication.in(PRIVACY, Catalogue.bundled());
  private static final Publication FIRST =
      Publication.in(PRIVACY.resolve("versions").resolve("1.0.0"), Catalogue.bundled());
  private static final SortedMap<String, byte[]> FILES =
      DisclosureSite.builder(CURRENT).earlier(FIRST).build().files();
  private static final Pattern LINK = Pattern.compile("<(?:a|link)[^>]* href=\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void has_each_page_in_each_language() {
    assertThat(FILES)
        .containsKeys(
            "index.html",
            "policy.html",
            "collected.html",
            "shared.html",
            "sdks.html",
            "permissions.html",
            "rights.html",
            "changes.html",
            "changes/1.0.0..2.0.0.html",
            "versions/1.0.0.html",
            "versions/2.0.0.html",
            "en/index.html",
            "en/permissions.html",
            "en/changes/1.0.0..2.0.0.html",
            "en/versions/1.0.0.html");
    assertThat(html("collected.html")).contains("<html lang=\"zh-CN\"");
    assertThat(html("en/collected.html")).contains("<html lang=\"en\"");
  }

  @Test
  void every_link_inside_leads_to_a_file_and_an_anchor_that_are_there() {
    assertThat(pages()).isNotEmpty().allSatisfy(this::leadsSomewhere);
  }

  private void leadsSomewhere(String page) {
    Matcher links = LINK.matcher(html(page));
    while (links.find()) {
      String href = links.group(1);
      if (!href.matches("(https?|tel|mailto):.*")) {
        String[] parts = href.split("#", 2);
        String target =
            parts[0].isEmpty()
                ? page
                : Path.of("/" + page).resolveSibling(parts[0]).normalize().toString().substring(1);
        assertThat(FILES).as("%s links to %s", page, href).containsKey(target);
        if (parts.length == 2) {
          assertThat(html(target))
              .as("%s links to %s", page, href)
              .contains("id=\"" + parts[1] + "\"");
        }
      }
    }
  }

  @Test
  void every_page_forbids_scripts_and_requests() {
    assertThat(pages())
        .allSatisfy(
            page ->
                assertThat(html(page))
                    .contains("default-src 'none'")
                    .doesNotContain("<script", "<img", "src=", "url("));
  }

  @Test
  void marks_the_page_that_one_is_on() {
    assertThat(html("en/rights.html"))
        .contains("<a href=\"rights.html\" aria-current=\"page\">")
        .doesNotContain("<a href=\"sdks.html\" aria-current");
  }

  @Test
  void says_what_changed_and_what_to_do() {
    String changes = html("en/changes.html");

    assertThat(changes)
        .contains("id=\"v2.0.0\"", "id=\"v1.0.0\"", "Separate consent", "What you must do")
        .contains("changes/1.0.0..2.0.0.html");
    assertThat(html("changes.html")).contains("单独同意", "您需要做什么");
    assertThat(html("en/changes/1.0.0..2.0.0.html"))
        .contains("From version 1.0.0 to version 2.0.0", "<ins>", "<del>", "[deleted: ");
  }

  @Test
  void keeps_each_version_as_it_was() {
    assertThat(html("en/versions/1.0.0.html"))
        .contains("This is version 1.0.0 as it was published. Version 2.0.0 has replaced it.")
        .contains(FIRST.policy().modelHash().hex());
    assertThat(html("en/versions/2.0.0.html"))
        .contains("This is the version in force")
        .contains(CURRENT.policy().modelHash().hex());
  }

  @Test
  void names_each_permission_with_its_reason_and_its_users() {
    assertThat(html("en/permissions.html"))
        .contains("camera <code translate=\"no\">android.<wbr>permission.<wbr>CAMERA</code>")
        .contains("collected.html#f-identity.verify");
  }

  @Test
  void the_copies_for_machines_read_as_the_same_documents() {
    Catalogue catalogue = Catalogue.bundled();
    PrivacyPolicy policy =
        PrivacyPolicy.read(Document.of("policy.json", text("policy.json")), catalogue);
    SdkRegistry sdks = SdkRegistry.read(Document.of("sdks.json", text("sdks.json")), catalogue);

    assertThat(policy).isEqualTo(CURRENT.policy());
    assertThat(sdks).isEqualTo(CURRENT.registry());
  }

  @Test
  void the_index_names_every_file_with_its_hash() throws Exception {
    String index = text(MachineCopies.INDEX);
    Map<String, byte[]> others = new TreeMap<>(FILES);
    others.remove(MachineCopies.INDEX);

    assertThat(others).isNotEmpty();
    for (Map.Entry<String, byte[]> file : others.entrySet()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
      String hash = HexFormat.of().formatHex(digest);
      assertThat(index).contains("\"path\":\"" + file.getKey() + "\",\"sha256\":\"" + hash);
    }
    assertThat(index).contains(CURRENT.policy().modelHash().hex());
  }

  @Test
  void the_same_versions_give_the_same_bytes_in_any_order() {
    SortedMap<String, byte[]> again =
        DisclosureSite.builder(CURRENT).earlier(FIRST).build().files();

    assertThat(again.keySet()).isEqualTo(FILES.keySet());
    assertThat(again).allSatisfy((path, content) -> assertThat(content).isEqualTo(FILES.get(path)));
  }

  @Test
  void a_version_that_is_not_earlier_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisclosureSite.builder(FIRST).earlier(CURRENT).build())
        .withMessage("version 1.0.0 must be later than 2.0.0");
  }

  @Test
  void a_host_brings_its_colours() {
    SiteTheme theme = SiteTheme.of(Map.of("accent", "#003a8c"), Map.of());
    String page =
        new String(
            Objects.requireNonNull(
                DisclosureSite.builder(CURRENT).theme(theme).build().files().get("index.html")),
            UTF_8);

    assertThat(page).contains("--accent: #003a8c;").doesNotContain(PageStyle.PLAIN.hash());
    assertThat(page).contains(PageStyle.PLAIN.with(theme).hash());
  }

  @Test
  void colours_that_people_cannot_read_are_refused() {
    assertThatThrownBy(() -> SiteTheme.of(Map.of("accent", "#ffee00"), Map.of()))
        .isInstanceOf(InvalidThemeException.class)
        .hasMessageContaining("accent on card (light) has a contrast of 1.20;")
        .hasMessageContaining("WCAG 2.2 asks for 4.5");
    assertThatThrownBy(() -> SiteTheme.of(Map.of("accent", "red;}"), Map.of("colour", "#000000")))
        .hasMessageContaining("accent: is no colour")
        .hasMessageContaining("no colour of the pages has that name");
  }

  private static Stream<String> pages() {
    return FILES.keySet().stream().filter(path -> path.endsWith(".html"));
  }

  private static String html(String path) {
    return text(path);
  }

  private static String text(String path) {
    return new String(Objects.requireNonNull(FILES.get(path), path), UTF_8);
  }
}
