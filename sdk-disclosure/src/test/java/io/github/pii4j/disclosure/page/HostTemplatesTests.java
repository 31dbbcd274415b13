package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of a host in place of ours, and the mistakes that one makes in them. */
class HostTemplatesTests {

  private static final Publication CURRENT =
      Publication.in(Path.of("..", "examples", "labour-platform", "privacy"), Catalogue.bundled());

  @TempDir Path folder;

  @Test
  void a_host_brings_a_template() throws Exception {
    Files.writeString(
        folder.resolve("contact.ftlh"),
        "<p id=\"ours\">${controller.name.text} & ${version}</p>\n");
    SortedMap<String, byte[]> files =
        DisclosureSite.builder(CURRENT).templates(HostTemplates.in(folder)).build().files();

    assertThat(new String(Objects.requireNonNull(files.get("en/rights.html")), UTF_8))
        .contains("<p id=\"ours\">");
  }

  @Test
  void a_template_that_does_not_work_is_named_with_its_line() throws Exception {
    Files.writeString(folder.resolve("contact.ftlh"), "<p>\n${controller.unknown}</p>\n");
    HostTemplates own = HostTemplates.in(folder);

    assertThatThrownBy(() -> DisclosureSite.builder(CURRENT).templates(own).build())
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessageStartingWith("contact.ftlh:2: does not work");
  }

  @Test
  void a_template_creates_no_object() throws Exception {
    Files.writeString(
        folder.resolve("contact.ftlh"),
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}\n");
    HostTemplates own = HostTemplates.in(folder);

    assertThatThrownBy(() -> DisclosureSite.builder(CURRENT).templates(own).build())
        .isInstanceOf(InvalidTemplateException.class);
  }

  @Test
  void a_template_that_replaces_nothing_is_refused() throws Exception {
    Files.writeString(folder.resolve("contacts.ftlh"), "");

    assertThatThrownBy(() -> HostTemplates.in(folder))
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessageStartingWith("contacts.ftlh: takes the place of no template");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "contact.ftlh, <#if>, 2",
        "contact.ftlh, ${, 2",
        "contact.ftlh, </#if>, 2",
        "contact.ftlh, <#list controller.contacts as one>, 2",
        "macros.ftlh, <#if>, 2",
        "page.ftlh, <#if>, 2",
        "receipt.ftlh, <#if>, 2"
      })
  void a_mistake_of_syntax_is_named_with_its_line(String name, String mistake, int line)
      throws IOException {
    Files.writeString(folder.resolve(name), "<p>ours</p>\n" + mistake + "\n");
    HostTemplates own = HostTemplates.in(folder);

    assertThatThrownBy(() -> DisclosureSite.builder(CURRENT).templates(own).build())
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessageStartingWith(name + ":" + line + ": is not valid FreeMarker");
  }

  @Test
  void a_template_that_lacks_what_ours_use_is_named_with_the_line_that_uses_it()
      throws IOException {
    Files.writeString(folder.resolve("macros.ftlh"), "<#macro unused></#macro>\n");
    HostTemplates own = HostTemplates.in(folder);

    assertThatThrownBy(() -> DisclosureSite.builder(CURRENT).templates(own).build())
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessageMatching("macros\\.ftlh: does not give what our \\w+\\.ftlh uses in line .*");
  }

  @Test
  void a_template_that_is_not_in_utf_8_is_named() throws IOException {
    Files.write(folder.resolve("contact.ftlh"), new byte[] {'<', (byte) 0xD6, (byte) 0xD0, '>'});

    assertThatThrownBy(() -> HostTemplates.in(folder))
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessage("contact.ftlh: is not text in UTF-8; save it in UTF-8");
  }
}
