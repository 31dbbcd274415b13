package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.document.UnreadableDocumentException;
import io.github.pii4j.policy.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSdksTests {

  private static final KnownSdks KNOWN = KnownSdks.bundled();
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 27);
  private static final String TABLE =
      """
      id\tzh\ten\toperator\tkind\tpurls\tclasses\tlibraries\tlink\tsource\tchecked\thow
      own\t自有\tOwn SDK\t示例有限公司\tother\tpkg:maven/com.example/sdk\tcom.example.sdk\tlibown.so\t-\tus\t2026-11-27\tteam
      fork\t分支\tOur Bugly\t-\tcrash\t-\tcom.tencent.bugly\t-\t-\tus\t2026-11-27\tteam
      """;

  @TempDir Path folder;

  @Test
  void the_bundled_table_knows_what_apps_ship() {
    assertThat(KNOWN.all()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(KNOWN.all().stream().map(KnownSdk::kind).distinct()).hasSizeGreaterThan(15);
    assertThat(KNOWN.all().stream().filter(sdk -> sdk.operator().isPresent()))
        .hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_trace_of_a_row_leads_back_to_it(KnownSdk sdk) {
    Optional<String> id = Optional.of(sdk.id());

    sdk.purls()
        .forEach(pattern -> assertThat(KNOWN.find(one(pattern)).map(KnownSdk::id)).isEqualTo(id));
    sdk.packages()
        .forEach(name -> assertThat(KNOWN.ofClass(name + ".Any").map(KnownSdk::id)).isEqualTo(id));
    sdk.nativeLibs()
        .forEach(name -> assertThat(KNOWN.ofLibrary(name).map(KnownSdk::id)).isEqualTo(id));
    assertThat(KNOWN.named(sdk.englishName())).contains(sdk);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_row_says_where_and_when_it_was_looked_up(KnownSdk sdk) {
    assertThat(sdk.source())
        .matches("((central|npm|list|guide|rules|code|recalled): [^;]+(; |$))+");
    assertThat(sdk.checked()).isBetween(LocalDate.of(2026, 11, 26), AS_OF);
    assertThat(sdk.how()).isNotEqualTo(SdkCheck.TEAM);
    assertThat(sdk.source().contains("central:"))
        .isEqualTo(sdk.how() == SdkCheck.CENTRAL || sdk.how() == SdkCheck.CENTRAL_CLASSES);
    assertThat(sdk.source().startsWith("recalled:")).isEqualTo(sdk.how() == SdkCheck.RECALLED);
  }

  /** An outer package of one vendor would hide the row of another. */
  @ParameterizedTest
  @MethodSource("rows")
  void a_package_lies_in_no_package_of_another_operator(KnownSdk sdk) {
    for (String name : sdk.packages()) {
      for (String around = outer(name); !around.isEmpty(); around = outer(around)) {
        KNOWN
            .ofClass(around)
            .filter(other -> !other.id().equals(sdk.id()))
            .ifPresent(other -> assertThat(other.operator()).as(name).isEqualTo(sdk.operator()));
      }
    }
  }

  @Test
  void the_table_is_sorted_by_kind_and_id_for_small_diffs() {
    List<String> keys =
        KNOWN.all().stream().map(sdk -> KnownSdkColumn.word(sdk.kind()) + "\t" + sdk.id()).toList();

    assertThat(keys).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "com.amap.api.location.AMapLocationClient, amap-location",
    "com.amap.api.maps.AMap, amap",
    "com.umeng.message.PushAgent, umeng-push",
    "com.umeng.analytics.MobclickAgent, umeng",
    "com.igexin.sdk.PushManager, getui",
    "cn.jiguang.verifysdk.api.JVerificationInterface, jiguang-verification",
    "com.mobile.auth.gatewayauth.PhoneNumberAuthHelper, aliyun-phone-auth",
    "com.bun.miitmdid.core.MdidSdkHelper, msa-oaid"
  })
  void names_the_sdk_of_a_class_by_its_nearest_package(String name, String id) {
    assertThat(KNOWN.ofClass(name).map(KnownSdk::id)).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:maven/com.huawei.hms/push@6.11.0.300, huawei-push",
    "pkg:maven/com.huawei.hms/base, huawei-hms-base",
    "pkg:maven/com.umeng.umsdk/share-wx, umeng-share",
    "pkg:maven/com.umeng.umsdk/common, umeng",
    "pkg:maven/cn.jiguang.sdk/jverification, jiguang-verification",
    "pkg:npm/%40sentry/react-native, sentry",
    "pkg:cocoapods/Bugly, bugly"
  })
  void names_the_sdk_of_a_package_by_its_closest_pattern(String purl, String id) {
    PackageUrl url = PackageUrl.tryParse(purl).orElseThrow();

    assertThat(KNOWN.find(url).map(KnownSdk::id)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "okhttp3.OkHttpClient",
        "com.google.gson.Gson",
        "com.google.protobuf.Message",
        "com.google.android.material.button.MaterialButton",
        "com.google.android.gms.common.api.Api",
        "com.google.android.gms.auth.api.signin.GoogleSignInAccount",
        "com.google.firebase.FirebaseApp",
        "com.alibaba.fastjson.JSON",
        "com.bumptech.glide.Glide",
        "com.facebook.drawee.view.DraweeView",
        "com.facebook.react.ReactActivity",
        "com.tencent.mmkv.MMKV",
        "com.squareup.picasso.Picasso",
        "androidx.core.content.FileProvider",
        "com.example.app.Main",
        "a.b.c"
      })
  void a_plain_library_is_no_sdk(String name) {
    assertThat(KNOWN.ofClass(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"libc++_shared.so", "libsqlite.so", "libmmkv.so", "libflutter.so"})
  void a_library_of_many_is_no_sdk(String name) {
    assertThat(KNOWN.ofLibrary(name)).isEmpty();
  }

  @Test
  void a_team_adds_its_own_rows_which_decide() throws IOException {
    Path table = Files.writeString(folder.resolve("ours.tsv"), TABLE);

    KnownSdks all = KNOWN.withRowsOf(table);

    assertThat(all.ofLibrary("libown.so").flatMap(KnownSdk::operator)).contains("示例有限公司");
    assertThat(all.find(PackageUrl.ofMaven("com.example", "sdk")).map(KnownSdk::id))
        .contains("own");
    assertThat(all.ofClass("com.tencent.bugly.CrashReport").map(KnownSdk::id)).contains("fork");
    assertThat(all.ofLibrary("libBugly.so").map(KnownSdk::id)).contains("bugly");
    assertThat(all.all()).hasSize(KNOWN.all().size() + 2);
    assertThat(KNOWN.ofLibrary("libown.so")).isEmpty();
  }

  @Test
  void a_wrong_table_of_a_team_is_refused_with_its_place() throws IOException {
    Path table = Files.writeString(folder.resolve("ours.tsv"), TABLE.replace("team", "sure"));

    assertThatThrownBy(() -> KNOWN.withRowsOf(table))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("ours.tsv:2:");
    assertThatThrownBy(() -> KNOWN.withRowsOf(folder.resolve("none.tsv")))
        .isInstanceOf(UnreadableDocumentException.class);
  }

  @Test
  void what_a_team_watches_for_needs_no_row() {
    KnownSdks watching =
        KNOWN
            .watching(List.of(new PackagePattern("pkg:maven/com.example/*")))
            .withRows("ours.tsv", TABLE);

    assertThat(watching.ofPackage(PackageUrl.ofMaven("com.example", "sdk"))).contains("Own SDK");
    assertThat(watching.ofPackage(PackageUrl.ofMaven("com.example", "other")))
        .contains("pkg:maven/com.example/*");
    assertThat(watching.find(PackageUrl.ofMaven("com.example", "other"))).isEmpty();
  }

  @Test
  void a_finding_says_what_to_write_of_the_operator() {
    Finding byClass = undeclared(new Trace(TraceKind.CLASSES, "com.igexin.sdk", APP));
    Finding byLibrary = undeclared(new Trace(TraceKind.LIBRARY, "libhyphenate.so", APP));
    Finding unknown = undeclared(new Trace(TraceKind.LIBRARY, "libbugrpt.so", APP));

    assertThat(byClass.message().english())
        .contains(
            "match.packages: [com.igexin.sdk] (known operator: 每日互动股份有限公司,"
                + " https://docs.getui.com/privacy/), or take it out");
    assertThat(byClass.message().chinese())
        .contains("[com.igexin.sdk]（已知运营方：每日互动股份有限公司，https://docs.getui.com/privacy/），或从构建中移除");
    assertThat(byLibrary.message().english()).contains("(known operator: 上海声网科技有限公司), or");
    assertThat(unknown.message().english()).contains("match.nativeLibs: [libbugrpt.so], or");
  }

  @Test
  void a_component_of_a_manifest_gives_an_sdk_away_whose_classes_are_renamed() {
    Finding found = undeclared(new Trace(TraceKind.COMPONENT, "com.igexin.sdk.GService", APP));

    assertThat(found.message().english()).contains("the build ships Getui push,");
  }

  private static final SourceLocation APP = SourceLocation.wholeOf("app.apk");

  private static Finding undeclared(Trace trace) {
    String empty = "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [en]\nsdks: []\n";
    SdkRegistry registry = SdkRegistry.read(Document.of("sdks.yaml", empty), Catalogue.bundled());
    ShippedContents build = new ShippedContents(List.of(), List.of(trace), Set.of());
    return SdkDrift.of(registry).check(build).findings().get(0);
  }

  static Stream<KnownSdk> rows() {
    return KNOWN.all().stream();
  }

  private static PackageUrl one(PackagePattern pattern) {
    return PackageUrl.tryParse(pattern.text().replace("*", "-x")).orElseThrow();
  }

  private static String outer(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
