package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryRowTests {

  private static final String HEAD =
      "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh, en]\nsdks:";
  private static final SourceLocation APP = SourceLocation.wholeOf("app.apk");
  private static final ShippedContents BUILD =
      new ShippedContents(
          List.of(
              new ShippedArtifact(PackageUrl.ofMaven("com.getui", "gtsdk"), "3.3.12.0", APP),
              new ShippedArtifact(PackageUrl.ofMaven("org.example", "plain"), "1.0", APP)),
          List.of(
              new Trace(TraceKind.CLASSES, "com.igexin.sdk.message", APP),
              new Trace(TraceKind.COMPONENT, "com.igexin.sdk.GService", APP),
              new Trace(TraceKind.LIBRARY, "libgetuiext3.so", APP),
              new Trace(TraceKind.LIBRARY, "libBugly.so", APP),
              new Trace(TraceKind.CLASSES, "com.example.app", APP)),
          Set.of());

  @Test
  void a_missing_row_holds_what_the_build_and_the_table_tell() {
    List<SdkDisclosure> rows = read(HEAD + "\n" + missing(HEAD + " []\n")).sdks();

    assertThat(rows).extracting(SdkDisclosure::id).containsExactly("getui", "bugly");
    SdkDisclosure getui = rows.get(0);
    assertThat(getui.name().in(Locale.CHINESE)).isEqualTo("个推消息推送 SDK");
    assertThat(getui.operator().orElseThrow().name().in(Locale.CHINESE)).isEqualTo("每日互动股份有限公司");
    assertThat(getui.match().purls()).containsExactly("pkg:maven/com.getui/gtsdk");
    assertThat(getui.match().packages()).containsExactly("com.igexin");
    assertThat(getui.match().nativeLibs()).containsExactly("libgetuiext3.so");
    assertThat(getui.versions().declared()).contains("3.3.12.0");
    assertThat(getui.links().policy()).hasToString("Optional[https://docs.getui.com/privacy/]");
  }

  @Test
  void a_registry_with_the_missing_rows_lacks_none() {
    String complete = HEAD + "\n" + missing(HEAD + " []\n");

    assertThat(SdkDrift.of(read(complete)).check(BUILD).findings()).isEmpty();
    assertThat(missing(complete)).isEmpty();
  }

  @Test
  void a_name_with_quotes_stays_one_scalar() {
    String table =
        KnownSdkColumn.SHORT_HEADING
            + "\n"
            + "q\t引\tA \"b\": \\c #\tX \"Y\" Ltd\tother\t-\tcom.example.q\t-\t-\tus\t2026-11-27"
            + "\tteam\n";
    ShippedContents build =
        new ShippedContents(
            List.of(), List.of(new Trace(TraceKind.CLASSES, "com.example.q.a", APP)), Set.of());

    String rows =
        SdkDrift.of(read(HEAD + " []\n"))
            .recognising(KnownSdks.bundled().withRows("ours.tsv", table))
            .missingRows(build);

    SdkDisclosure row = read(HEAD + "\n" + rows).sdks().get(0);
    assertThat(row.name().in(Locale.ENGLISH)).isEqualTo("A \"b\": \\c #");
    assertThat(row.operator().orElseThrow().name().in(Locale.ENGLISH)).isEqualTo("X \"Y\" Ltd");
  }

  private static String missing(String registry) {
    return SdkDrift.of(read(registry)).missingRows(BUILD);
  }

  private static SdkRegistry read(String yaml) {
    return SdkRegistry.read(Document.of("sdks.yaml", yaml), Catalogue.bundled());
  }
}
