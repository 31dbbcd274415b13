package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a lock file ships, as the tools of real projects write it. */
class LockFilesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          releaseRuntimeClasspath                   | true
          latestReleaseRuntimeClasspath             | true
          debugUnitTestRuntimeClasspath             | false
          debugAndroidTestRuntimeClasspath          | false
          testRuntimeClasspath                      | false
          integrationTestRuntimeClasspath           | false
          testFixturesRuntimeClasspath              | false
          _internal-unified-test-platform-core      | false
          """)
  void a_word_of_a_configuration_says_that_it_is_for_tests(String configuration, boolean ships) {
    String text = "com.a:b:1=" + configuration + "\ncom.c:d:1=runtimeClasspath\n";

    assertThat(read("gradle.lockfile", text).contains("pkg:maven/com.a/b@1")).isEqualTo(ships);
  }

  @Test
  void a_lock_file_whose_only_runtime_is_that_of_tests_ships_what_is_compiled() {
    String text =
        "com.a:b:1=compileClasspath,testRuntimeClasspath\norg.t:t:1=testRuntimeClasspath\n";

    assertThat(read("gradle.lockfile", text)).containsExactly("pkg:maven/com.a/b@1");
  }

  /** Nothing is resolved there yet, so that no version can be another than the declared one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.2.0          | @1.2.0
          1.2.0!!        | @1.2.0
          1.0.0+7        | @1.0.0+7
          +              | ''
          1.+            | ''
          latest.release | ''
          [1.0,2.0)      | ''
          (,2.0]         | ''
          ]1.0,2.0[      | ''
          LATEST         | ''
          """)
  void a_version_that_a_build_file_leaves_open_is_none(String version, String told) {
    String catalogue = "[libraries]\na = \"com.a:b:" + version + "\"\n";
    String pom =
        "<project><dependencies><dependency><groupId>com.a</groupId><artifactId>b</artifactId>"
            + "<version>"
            + version
            + "</version></dependency></dependencies></project>";

    assertThat(read("libs.versions.toml", catalogue)).containsExactly("pkg:maven/com.a/b" + told);
    assertThat(read("pom.xml", pom)).containsExactly("pkg:maven/com.a/b" + told);
  }

  @Test
  void what_is_optional_for_the_product_and_for_development_ships() {
    String text =
        """
        {"lockfileVersion": 3, "packages": {
          "node_modules/a": {"version": "1", "devOptional": true},
          "node_modules/b": {"version": "1", "optional": true},
          "node_modules/c": {"version": "1", "dev": true}}}
        """;

    assertThat(read("package-lock.json", text)).containsExactly("pkg:npm/a@1", "pkg:npm/b@1");
  }

  @Test
  void pnpm_9_ships_what_the_dependencies_of_the_product_lead_to() {
    String text =
        """
        lockfileVersion: '9.0'
        importers:
          .:
            dependencies:
              '@sentry/react': {specifier: ^8.0.0, version: '8.1.0(react@18.3.1)'}
              other-name: {specifier: 'npm:real@1.0.0', version: real@1.0.0}
              workspace: {specifier: 'workspace:*', version: 'link:packages/w'}
            devDependencies:
              '@sentry/vite-plugin': {specifier: ^2.0.0, version: 2.0.0}
          packages/w:
            optionalDependencies:
              native: {specifier: ^1.0.0, version: 1.0.0}
        packages:
          '@sentry/browser@8.1.0': {resolution: {integrity: x}}
          '@sentry/react@8.1.0': {resolution: {integrity: x}}
          '@sentry/vite-plugin@2.0.0': {resolution: {integrity: x}}
          native@1.0.0: {resolution: {integrity: x}}
          react@18.3.1: {resolution: {integrity: x}}
          real@1.0.0: {resolution: {integrity: x}}
          tool@1.0.0: {resolution: {integrity: x}}
        snapshots:
          '@sentry/browser@8.1.0': {dependencies: {'@sentry/browser': 8.1.0}}
          '@sentry/react@8.1.0(react@18.3.1)':
            dependencies: {'@sentry/browser': 8.1.0, react: 18.3.1}
          '@sentry/vite-plugin@2.0.0': {dependencies: {tool: 1.0.0}}
          native@1.0.0: {}
          react@18.3.1: {}
          real@1.0.0: {}
          tool@1.0.0: {}
        """;

    assertThat(read("pnpm-lock.yaml", text))
        .containsExactly(
            "pkg:npm/%40sentry/browser@8.1.0",
            "pkg:npm/%40sentry/react@8.1.0",
            "pkg:npm/native@1.0.0",
            "pkg:npm/react@18.3.1",
            "pkg:npm/real@1.0.0");
  }

  @Test
  void a_lock_file_of_a_large_workspace_is_read() {
    String one = "  /name-%d@1.0.0:\n    resolution: {integrity: sha512-" + "x".repeat(300) + "}\n";
    StringBuilder text = new StringBuilder("lockfileVersion: '6.0'\npackages:\n");
    for (int i = 0; text.length() < 4 << 20; i++) {
      text.append(one.replace("%d", "" + i));
    }

    assertThat(read("pnpm-lock.yaml", text.toString())).hasSizeGreaterThan(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "other@npm:@sentry/browser@^8.0.0":                     | %40sentry/browser
          other@npm:real@^1.0.0:                                  | real
          "@a/b@npm:^1.0.0, @a/b@npm:^1.1.0":                     | %40a/b
          "typescript@patch:typescript@npm%3A^5.0.0#builtin<x>":  | typescript
          """)
  void yarn_ships_what_an_alias_stands_for(String key, String name) {
    String text = "__metadata:\n  version: 8\n\n" + key + "\n  version: 8.1.0\n";

    assertThat(read("yarn.lock", text)).containsExactly("pkg:npm/" + name + "@8.1.0");
  }

  @Test
  void a_tree_is_read_as_terminals_show_it() {
    String tree =
        """
        [INFO] com.example:app:jar:1.0
        [INFO] ├─ com.a:b:jar:1.0:compile
        [INFO] │  └─ com.c:d:jar:2.0:runtime
        [INFO] +- com.e:f:jar:3.0:compile\u001B[36m -- module e.f\u001B[0;1m [auto]\u001B[m
        [INFO] \\- com.g:h:jar:sources:4.0:compile (optional)
        """;

    assertThat(read("tree.txt", tree))
        .containsExactly(
            "pkg:maven/com.a/b@1.0",
            "pkg:maven/com.c/d@2.0",
            "pkg:maven/com.e/f@3.0",
            "pkg:maven/com.g/h@4.0");
  }

  @Test
  void a_source_manifest_asks_for_nothing_that_it_takes_out() {
    String manifest =
        """
        <manifest xmlns:android="http://schemas.android.com/apk/res/android"
            xmlns:tools="http://schemas.android.com/tools">
          <uses-permission android:name="android.permission.CAMERA"/>
          <uses-permission android:name="android.permission.READ_CONTACTS" tools:node="remove"/>
          <application>
            <service android:name="com.igexin.sdk.GService" tools:node="removeAll"/>
            <service android:name="com.example.Kept" tools:node="replace"/>
          </application>
        </manifest>
        """;
    Contents contents = new Contents();

    BuildFormat.read("AndroidManifest.xml", manifest.getBytes(UTF_8), contents);

    assertThat(contents.build().traces())
        .extracting(Trace::name)
        .containsExactly("android.permission.CAMERA", "com.example.Kept");
  }

  @Test
  void permissions_of_later_android_reach_personal_data_too() {
    assertThat(AndroidPermissions.bundled().all().keySet())
        .containsAll(
            Set.of(
                "android.permission.MANAGE_EXTERNAL_STORAGE",
                "android.permission.READ_MEDIA_VISUAL_USER_SELECTED",
                "android.permission.BODY_SENSORS_BACKGROUND"));
  }

  private static List<String> read(String name, String text) {
    Contents contents = new Contents();
    BuildFormat.read(name, text.getBytes(UTF_8), contents);
    return contents.build().artifacts().stream().map(ShippedArtifact::toString).toList();
  }
}
