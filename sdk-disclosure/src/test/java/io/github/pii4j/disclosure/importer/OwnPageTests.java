package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.page.DisclosureSite;
import io.github.pii4j.disclosure.page.Publication;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own pages of the example, read back. */
class OwnPageTests {

  private static final Publication EXAMPLE =
      Publication.in(Path.of("..", "examples", "labour-platform", "privacy"), Catalogue.bundled());
  private static final Map<String, byte[]> PAGES = DisclosureSite.builder(EXAMPLE).build().files();

  @ParameterizedTest
  @CsvSource({"sdks.html, zh-CN", "en/sdks.html, en"})
  void the_directory_of_sdks_says_what_the_registry_says(String page, Locale locale)
      throws IOException {
    List<SdkDisclosure> read = read(page).sdks();
    List<SdkDisclosure> written = EXAMPLE.registry().sdks();

    assertThat(read).hasSameSizeAs(written);
    for (int i = 0; i < written.size(); i++) {
      SdkDisclosure sdk = read.get(i);
      SdkDisclosure original = written.get(i);
      assertThat(sdk.name().in(locale)).isEqualTo(original.name().in(locale));
      assertThat(sdk.operator().map(SdkOperator::name).map(name -> name.in(locale)))
          .isEqualTo(original.operator().map(SdkOperator::name).map(name -> name.in(locale)));
      assertThat(in(locale, said(sdk))).isEqualTo(in(locale, said(original)));
      assertThat(items(sdk)).containsExactlyInAnyOrderElementsOf(items(original));
      assertThat(sdk.collection()).isEqualTo(original.collection());
      assertThat(sdk.sharing()).isEqualTo(original.sharing());
      assertThat(sdk.versions().declared()).isEqualTo(original.versions().declared());
      assertThat(sdk.platforms()).isEqualTo(original.platforms());
      assertThat(sdk.permissions()).isEqualTo(original.permissions());
      assertThat(sdk.links()).isEqualTo(original.links());
    }
  }

  @ParameterizedTest
  @CsvSource({"shared.html, zh-CN", "en/shared.html, en"})
  void the_list_of_what_is_shared_names_the_sdks_and_no_recipient(String page, Locale locale)
      throws IOException {
    assertThat(read(page).sdks())
        .extracting(sdk -> sdk.name().in(locale), sdk -> sdk.purpose().map(text -> text.in(locale)))
        .containsExactlyElementsOf(
            EXAMPLE.registry().sdks().stream()
                .map(
                    sdk -> tuple(sdk.name().in(locale), sdk.purpose().map(text -> text.in(locale))))
                .toList());
  }

  private static List<Optional<LocalizedText>> said(SdkDisclosure sdk) {
    return List.of(sdk.mainFunction(), sdk.purpose(), sdk.scenario());
  }

  private static List<Optional<String>> in(Locale locale, List<Optional<LocalizedText>> texts) {
    return texts.stream().map(text -> text.map(words -> words.in(locale))).toList();
  }

  private static List<String> items(SdkDisclosure sdk) {
    return sdk.items().stream().map(OwnPageTests::item).toList();
  }

  private static String item(SdkItem item) {
    return item.category() + " " + item.provision() + " " + item.platform();
  }

  private static SdkRegistry read(String page) throws IOException {
    byte[] bytes = Objects.requireNonNull(PAGES.get(page));
    String yaml =
        PublishedList.read(page, new ByteArrayInputStream(bytes)).draft(Catalogue.bundled()).yaml();
    return SdkRegistry.read(Document.of(page, yaml), Catalogue.bundled());
  }
}
