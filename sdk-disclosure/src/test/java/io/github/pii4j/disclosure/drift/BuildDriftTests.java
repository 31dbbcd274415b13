package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.lint.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildDriftTests {

  private static final SdkRegistry REGISTRY =
      SdkRegistry.read(
          Document.of(
              "sdks.yaml",
              """
              apiVersion: privacy/v1
              kind: SdkRegistry
              locales: [en]
              sdks:
                - id: amap
                  name: {en: AMap}
                  operator: {name: {en: AutoNavi}, country: CN}
                  platforms: [android, ios]
                  match:
                    packages: [com.amap.api.location, com.loc]
                    nativeLibs: [libapssdk.so]
                    pods: [AMapLocation]
                  permissions: [android.permission.ACCESS_FINE_LOCATION]
                  items: [{item: location.precise}]
              """),
          Catalogue.bundled());

  @Test
  void finds_nothing_where_an_app_holds_what_is_declared() {
    assertThat(
            ids(
                trace(TraceKind.CLASSES, "com.amap.api.location.internal"),
                trace(TraceKind.LIBRARY, "libapssdk.so"),
                trace(TraceKind.CLASSES, "com.example.app"),
                trace(TraceKind.PERMISSION, "android.permission.ACCESS_FINE_LOCATION"),
                trace(TraceKind.PERMISSION, "android.permission.INTERNET")))
        .isEmpty();
  }

  @Test
  void an_sdk_that_shows_by_its_classes_is_found_once_with_evidence() {
    List<Finding> found =
        check(
                trace(TraceKind.CLASSES, "com.loc"),
                trace(TraceKind.CLASSES, "com.umeng.commonsdk.framework"),
                trace(TraceKind.CLASSES, "com.umeng.analytics"))
            .findings();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule().id()).isEqualTo("drift-sdk-undeclared");
    assertThat(found.get(0).path()).isEqualTo("com.umeng.analytics");
    assertThat(found.get(0).message().english())
        .contains("the build ships Umeng")
        .contains("com.umeng.commonsdk.framework (app.apk!/classes.dex)")
        .contains("match.packages: [com.umeng.analytics]");
  }

  @ParameterizedTest
  @CsvSource({
    "LIBRARY, libBugly.so, Tencent Bugly",
    "CLASSES, io.sentry.android.core, Sentry",
    "CLASSES, com.tencent.mm.opensdk.modelmsg, WeChat Open SDK"
  })
  void names_the_sdk_behind_a_trace(TraceKind kind, String name, String sdk) {
    assertThat(check(trace(TraceKind.CLASSES, "com.loc"), trace(kind, name)).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.message().english()).contains("ships " + sdk + ","));
  }

  @ParameterizedTest
  @CsvSource({"com.umengx", "com.example.com.umeng", "com.amap", "org.umeng"})
  void a_package_that_only_looks_alike_is_no_sdk(String name) {
    assertThat(ids(trace(TraceKind.CLASSES, "com.loc"), trace(TraceKind.CLASSES, name))).isEmpty();
  }

  @Test
  void a_declared_sdk_that_an_app_does_not_hold_is_stale() {
    assertThat(ids(trace(TraceKind.CLASSES, "com.locx"))).containsExactly("drift-sdk-stale");
  }

  @Test
  void a_library_by_itself_makes_nothing_stale() {
    ShippedContents library =
        new ShippedContents(List.of(), List.of(trace(TraceKind.CLASSES, "com.example")), Set.of());

    assertThat(SdkDrift.of(REGISTRY).check(library).findings()).isEmpty();
  }

  @Test
  void a_pod_is_known_by_its_name() {
    ShippedArtifact pod =
        new ShippedArtifact(
            new PackageUrl("cocoapods", "", "AMapLocation"),
            "2.9.0",
            SourceLocation.wholeOf("Podfile.lock"));

    assertThat(pods(pod)).isEmpty();
    assertThat(pods()).containsExactly("drift-sdk-stale");
  }

  @Test
  void a_permission_that_nothing_declares_is_found_with_what_it_opens() {
    SdkDrift drift =
        check(
            trace(TraceKind.CLASSES, "com.loc"),
            trace(TraceKind.PERMISSION, "android.permission.READ_CONTACTS"));

    assertThat(drift.findings())
        .extracting(found -> found.rule().id() + " " + found.path())
        .containsExactly(
            "drift-permission-undeclared android.permission.READ_CONTACTS",
            "drift-item-undeclared android.permission.READ_CONTACTS/items");
    assertThat(drift.findings().get(1).message().english()).contains("contact.address-book");
    assertThat(drift.placeOf("android.permission.READ_CONTACTS"))
        .hasValue(SourceLocation.wholeOf("app.apk!/classes.dex"));
  }

  @Test
  void a_permission_whose_data_is_declared_lacks_only_itself() {
    assertThat(
            ids(
                trace(TraceKind.CLASSES, "com.loc"),
                trace(TraceKind.PERMISSION, "android.permission.ACCESS_COARSE_LOCATION")))
        .containsExactly("drift-permission-undeclared");
  }

  @Test
  void what_a_privacy_manifest_says_is_collected_must_be_declared() {
    assertThat(
            ids(
                trace(TraceKind.CLASSES, "com.loc"),
                trace(TraceKind.COLLECTED_DATA, "NSPrivacyCollectedDataTypePreciseLocation")))
        .isEmpty();
    assertThat(
            ids(
                trace(TraceKind.CLASSES, "com.loc"),
                trace(TraceKind.COLLECTED_DATA, "NSPrivacyCollectedDataTypeContacts")))
        .containsExactly("drift-item-undeclared");
  }

  @Test
  void a_permission_that_the_library_of_an_sdk_brings_along_belongs_in_its_row() {
    SdkRegistry two =
        SdkRegistry.read(
            Document.of(
                "sdks.yaml",
                """
                apiVersion: privacy/v1
                kind: SdkRegistry
                locales: [en]
                sdks:
                  - id: amap
                    name: {en: AMap}
                    match: {packages: [com.loc]}
                    items: [{item: location.precise}]
                  - id: other
                    name: {en: Other}
                    match: {packages: [com.other]}
                    permissions: [android.permission.ACCESS_FINE_LOCATION]
                """),
            Catalogue.bundled());
    ShippedContents library =
        new ShippedContents(
            List.of(),
            List.of(
                new Trace(
                    TraceKind.CLASSES, "com.loc", SourceLocation.wholeOf("a.aar!/classes.jar")),
                new Trace(
                    TraceKind.PERMISSION,
                    "android.permission.ACCESS_FINE_LOCATION",
                    SourceLocation.wholeOf("a.aar!/AndroidManifest.xml")),
                new Trace(
                    TraceKind.PERMISSION,
                    "android.permission.INTERNET",
                    SourceLocation.wholeOf("a.aar!/AndroidManifest.xml"))),
            Set.of());

    assertThat(SdkDrift.of(two).check(library).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule().id()).isEqualTo("drift-permission-undeclared");
              assertThat(found.path())
                  .isEqualTo("sdks/amap/permissions/android.permission.ACCESS_FINE_LOCATION");
            });
  }

  @Test
  void every_category_of_the_table_of_permissions_is_in_the_catalogue() {
    assertThat(AndroidPermissions.bundled().all()).hasSizeGreaterThan(30);
    assertThat(AndroidPermissions.bundled().all().values())
        .allSatisfy(
            codes ->
                assertThat(codes)
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(Catalogue.bundled().find(code)).isPresent()));
  }

  private static List<String> pods(ShippedArtifact... pods) {
    ShippedContents build = new ShippedContents(List.of(pods), List.of(), Set.of("cocoapods"));
    return SdkDrift.of(REGISTRY).check(build).findings().stream()
        .map(found -> found.rule().id())
        .toList();
  }

  private static List<String> ids(Trace... traces) {
    return check(traces).findings().stream().map(found -> found.rule().id()).toList();
  }

  private static SdkDrift check(Trace... traces) {
    return SdkDrift.of(REGISTRY)
        .check(
            new ShippedContents(List.of(), List.of(traces), Set.of(ShippedContents.APPLICATION)));
  }

  private static Trace trace(TraceKind kind, String name) {
    return new Trace(kind, name, SourceLocation.wholeOf("app.apk!/classes.dex"));
  }
}
