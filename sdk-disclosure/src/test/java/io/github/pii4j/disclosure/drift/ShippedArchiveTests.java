package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.disclosure.drift.ManifestWriter.Strings;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedArchiveTests {

  private static final String PRIVACY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
        <key>NSPrivacyTracking</key>
        <false/>
        <key>NSPrivacyCollectedDataTypes</key>
        <array>
          <dict>
            <key>NSPrivacyCollectedDataType</key>
            <string>NSPrivacyCollectedDataTypePreciseLocation</string>
            <key>NSPrivacyCollectedDataTypeLinked</key>
            <true/>
          </dict>
        </array>
      </dict>
      </plist>
      """;

  @TempDir Path folder;

  @Test
  void reads_packages_libraries_and_permissions_of_an_apk() throws IOException {
    byte[] manifest =
        ManifestWriter.binary(
            Strings.UTF_8_POOL,
            "uses-permission android.permission.READ_CONTACTS",
            "service com.amap.api.location.APSService",
            "meta-data com.amap.api.v2.apikey");
    ShippedContents apk =
        read(
            "app.apk",
            new ZipWriter()
                .with("AndroidManifest.xml", manifest)
                .with("classes.dex", DexWriter.of("com.amap.api.location.Client", "a.b", "Main"))
                .with("classes2.dex", DexWriter.of("com.umeng.analytics.MobclickAgent"))
                .with("lib/arm64-v8a/libBugly.so")
                .with("res/icon.png"));

    assertThat(names(apk, TraceKind.CLASSES))
        .containsExactly("a", "com.amap.api.location", "com.umeng.analytics");
    assertThat(names(apk, TraceKind.LIBRARY)).containsExactly("libBugly.so");
    assertThat(names(apk, TraceKind.PERMISSION))
        .containsExactly("android.permission.READ_CONTACTS");
    assertThat(names(apk, TraceKind.COMPONENT)).containsExactly("com.amap.api.location.APSService");
    assertThat(names(apk, TraceKind.METADATA)).containsExactly("com.amap.api.v2.apikey");
    assertThat(apk.complete()).containsExactly(ShippedContents.APPLICATION);
  }

  @Test
  void reads_every_dex_of_a_file_that_holds_several() throws IOException {
    byte[] several = DexWriter.several("com.umeng.Main", "com.amap.Main", "cn.jpush.Main");

    ShippedContents apk = read("app.apk", new ZipWriter().with("classes.dex", several));

    assertThat(names(apk, TraceKind.CLASSES)).containsExactly("cn.jpush", "com.amap", "com.umeng");
  }

  @Test
  void says_in_which_file_of_the_archive_something_was_seen() throws IOException {
    byte[] manifest =
        ManifestWriter.binary(Strings.UTF_16_POOL, "uses-permission android.permission.CAMERA");

    Trace found =
        read("app.apk", new ZipWriter().with("AndroidManifest.xml", manifest)).traces().get(0);

    assertThat(found.where()).hasToString(folder.resolve("app.apk") + "!/AndroidManifest.xml:7:1");
  }

  @ParameterizedTest
  @EnumSource
  void reads_both_forms_of_strings(Strings form) throws IOException {
    byte[] manifest = ManifestWriter.binary(form, "uses-permission android.permission.CAMERA");

    ShippedContents apk = read("app.apk", new ZipWriter().with("AndroidManifest.xml", manifest));

    assertThat(names(apk, TraceKind.PERMISSION)).containsExactly("android.permission.CAMERA");
  }

  @Test
  void reads_the_manifest_of_an_app_bundle() throws IOException {
    byte[] manifest =
        ManifestWriter.proto(
            "uses-permission android.permission.RECORD_AUDIO", "provider com.example.Start");

    ShippedContents bundle =
        read(
            "app.aab",
            new ZipWriter()
                .with("base/manifest/AndroidManifest.xml", manifest)
                .with("base/dex/classes.dex", DexWriter.of("com.example.Main"))
                .with("base/lib/x86/libapssdk.so"));

    assertThat(names(bundle, TraceKind.PERMISSION))
        .containsExactly("android.permission.RECORD_AUDIO");
    assertThat(names(bundle, TraceKind.COMPONENT)).containsExactly("com.example.Start");
    assertThat(names(bundle, TraceKind.LIBRARY)).containsExactly("libapssdk.so");
    assertThat(bundle.complete()).containsExactly(ShippedContents.APPLICATION);
  }

  @Test
  void reads_the_classes_of_a_library_in_the_archive() throws IOException {
    byte[] classes =
        new ZipWriter()
            .with("com/tencent/bugly/CrashReport.class")
            .with("com/tencent/bugly/Other.class")
            .with(
                "META-INF/maven/com.example/base/pom.properties",
                "#now\nversion=1.2\ngroupId=com.example\nartifactId=base\n".getBytes(UTF_8))
            .bytes();

    ShippedContents aar =
        read(
            "bugly.aar",
            new ZipWriter()
                .with(
                    "AndroidManifest.xml",
                    ManifestWriter.text("uses-permission android.permission.READ_PHONE_STATE"))
                .with("classes.jar", classes)
                .with("jni/x86/libBugly.so"));

    assertThat(names(aar, TraceKind.CLASSES)).containsExactly("com.tencent.bugly");
    assertThat(names(aar, TraceKind.PERMISSION))
        .containsExactly("android.permission.READ_PHONE_STATE");
    assertThat(aar.artifacts()).hasToString("[pkg:maven/com.example/base@1.2]");
    assertThat(aar.complete()).isEmpty();
  }

  @Test
  void classes_for_a_later_java_and_of_a_boot_jar_are_where_they_belong() throws IOException {
    ShippedContents jar =
        read(
            "app.jar",
            new ZipWriter()
                .with("META-INF/versions/17/com/example/a/A.class")
                .with("BOOT-INF/classes/com/example/b/B.class")
                .with("module-info.class"));

    assertThat(names(jar, TraceKind.CLASSES)).containsExactly("com.example.a", "com.example.b");
  }

  @Test
  void reads_what_a_privacy_manifest_says_is_collected() throws IOException {
    ShippedContents app =
        read(
            "app.ipa",
            new ZipWriter().with("Payload/A.app/PrivacyInfo.xcprivacy", PRIVACY.getBytes(UTF_8)));

    assertThat(names(app, TraceKind.COLLECTED_DATA))
        .containsExactly("NSPrivacyCollectedDataTypePreciseLocation");
  }

  @Test
  void a_binary_property_list_is_refused_with_a_way_out() {
    assertThatThrownBy(
            () ->
                read(
                    "app.zip",
                    new ZipWriter().with("PrivacyInfo.xcprivacy", "bplist00abc".getBytes(UTF_8))))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("app.zip!/PrivacyInfo.xcprivacy: is a binary property list")
        .hasMessageContaining("plutil -convert xml1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/x.so", "/etc/x.so", "lib\\..\\x.so", "a/../b.so"})
  void a_name_that_leads_out_of_the_archive_is_refused(String name) {
    assertThatThrownBy(() -> read("app.apk", new ZipWriter().with(name)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("app.apk: holds a file whose name leads out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no archive at all", "PK\u0003\u0004"})
  void what_is_no_archive_is_refused_in_both_languages(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("app.apk"), content);

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            refused -> {
              assertThat(refused.problems()).hasSize(1);
              assertThat(refused.problems().get(0).in(Locale.ENGLISH)).contains("no sound archive");
              assertThat(refused.problems().get(0).in(Locale.CHINESE)).contains("不是完整的归档");
            });
  }

  /** Vendors that harden code leave it encrypted there; nobody can build it anew. */
  @ParameterizedTest
  @ValueSource(strings = {"assets/code.dex", "base/assets/plugin.jar", "assets/a/b.apk"})
  void what_is_encrypted_or_broken_among_the_data_of_an_app_is_data(String name)
      throws IOException {
    byte[] cut = Arrays.copyOf(new ZipWriter().with("a/A.class", new byte[200]).bytes(), 60);

    ShippedContents encrypted =
        read("app.apk", new ZipWriter().with(name, new byte[500]).with("lib/l.so"));
    ShippedContents broken =
        read("app.apk", new ZipWriter().with(name.replace(".dex", ".jar"), cut).with("lib/l.so"));

    assertThat(names(encrypted, TraceKind.LIBRARY)).containsExactly("l.so");
    assertThat(encrypted.traces()).hasSize(1);
    assertThat(names(broken, TraceKind.LIBRARY)).containsExactly("l.so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes.dex", "base/dex/classes.dex", "libs/plugin.jar"})
  void what_is_encrypted_or_broken_where_it_would_run_is_refused(String name) {
    byte[] cut = Arrays.copyOf(new ZipWriter().with("a/A.class", new byte[200]).bytes(), 60);

    assertThatThrownBy(() -> read("app.apk", new ZipWriter().with(name, cut)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(name + ": is no sound");
  }

  @Test
  void code_among_the_data_of_an_app_is_found() throws IOException {
    byte[] plugin = new ZipWriter().with("classes.dex", DexWriter.of("com.qq.e.Main")).bytes();

    ShippedContents apk =
        read(
            "app.apk",
            new ZipWriter()
                .with("assets/gdt.jar", plugin)
                .with("assets/ads.dex", DexWriter.of("com.facebook.ads.Main")));

    assertThat(names(apk, TraceKind.CLASSES)).containsExactly("com.qq.e", "com.facebook.ads");
  }

  @Test
  void a_file_that_unpacks_to_too_much_is_refused() throws IOException {
    BuildLimits small = new BuildLimits(1000, 1_000_000, 100, 4, 10);
    Path file = write("app.apk", new ZipWriter().with("classes.dex", new byte[1001]).bytes());

    assertThatThrownBy(() -> BuildFiles.read(file, small))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("classes.dex: larger than 1000 bytes");
  }

  @Test
  void an_archive_in_archives_that_unpacks_to_too_much_is_refused() throws IOException {
    BuildLimits small = new BuildLimits(1_000_000, 20_000, 100, 4, 10);
    byte[] inner = new ZipWriter().with("big.bin", new byte[50_000]).bytes();
    Path file = write("app.apk", new ZipWriter().with("assets/x.jar", inner).bytes());

    assertThatThrownBy(() -> BuildFiles.read(file, small))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("unpacks to more than 20000 bytes");
  }

  @Test
  void archives_are_not_opened_without_end() throws IOException {
    byte[] inner = new ZipWriter().with("a/A.class").bytes();
    for (int i = 0; i < 5; i++) {
      inner = new ZipWriter().with("x.jar", inner).bytes();
    }
    Path file = write("app.jar", inner);

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("lies in more than 4 archives");
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    BuildLimits small = new BuildLimits(1000, 1000, 2, 4, 10);
    Path file = write("app.jar", new ZipWriter().with("a.txt").with("b.txt").with("c.txt").bytes());

    assertThatThrownBy(() -> BuildFiles.read(file, small))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("holds more than 2 files");
  }

  @Test
  void zeros_without_end_are_refused() throws IOException {
    Path file = folder.resolve("bomb.apk");
    byte[] block = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("classes.dex"));
      for (int i = 0; i < 64; i++) {
        zip.write(block);
      }
    }

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("larger than 33554432 bytes");
  }

  @Test
  void a_list_of_files_that_would_fill_the_memory_is_refused() throws IOException {
    byte[] whole = apk();
    ByteBuffer view = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    view.putInt(whole.length - 22 + 12, (64 << 20) + 1);
    Path file = write("app.apk", whole);

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("its list of files is larger than 67108864 bytes");
  }

  @Test
  void every_cut_of_an_apk_is_refused() throws IOException {
    byte[] whole = apk();
    for (int length = 0; length < whole.length; length++) {
      Path file = write("cut.apk", Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> BuildFiles.read(file)).isInstanceOf(InvalidDocumentException.class);
    }
  }

  @Test
  void every_flipped_byte_of_an_apk_is_read_or_refused() throws IOException {
    byte[] whole = apk();
    for (int i = 0; i < whole.length; i++) {
      byte[] broken = whole.clone();
      broken[i] ^= (byte) 0xFF;
      readOrRefuse(write("flipped.apk", broken));
    }
  }

  private static void readOrRefuse(Path file) {
    try {
      assertThat(BuildFiles.read(file)).isNotNull();
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  private static byte[] apk() {
    byte[] manifest =
        ManifestWriter.binary(Strings.UTF_8_POOL, "uses-permission android.permission.CAMERA");
    byte[] inner = new ZipWriter().with("com/umeng/A.class").bytes();
    return new ZipWriter()
        .with("AndroidManifest.xml", manifest)
        .with("classes.dex", DexWriter.of("com.example.Main"))
        .with("assets/x.jar", inner)
        .with("PrivacyInfo.xcprivacy", PRIVACY.getBytes(UTF_8))
        .bytes();
  }

  private ShippedContents read(String name, ZipWriter zip) throws IOException {
    return BuildFiles.read(write(name, zip.bytes()));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static List<String> names(ShippedContents contents, TraceKind kind) {
    return contents.traces(kind).map(Trace::name).toList();
  }
}
