package io.github.pii4j.disclosure.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseFiles;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the editions of the example oblige their publisher to, as a reader would ask it. */
class EditionsDiffTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Path FIRST = PRIVACY.resolve("versions").resolve("1.0.0");

  @Test
  void the_repaired_edition_needs_the_consent_of_everybody_anew() throws IOException {
    PrivacyPolicy first = policy(FIRST);
    PrivacyPolicy second = policy(PRIVACY);

    PolicyDiff diff =
        PolicyDiff.builder(first, second)
            .prose(PolicyProse.read(first, files(FIRST)), PolicyProse.read(second, files(PRIVACY)))
            .build()
            .with(RegistryDiff.between(registry(FIRST), registry(PRIVACY)).changes());

    assertThat(diff.isAtLeast(Severity.RECONSENT)).isTrue();
    assertThat(diff.isAtLeast(Severity.INVALID)).isFalse();
    assertThat(diff.versionBreach()).isEmpty();
    assertThat(diff.changes())
        .extracting(change -> change.rule().id())
        .doesNotContain("other-changed");
  }

  @Test
  void a_typo_that_is_put_right_asks_nothing_of_anybody() throws IOException {
    PrivacyPolicy policy = policy(PRIVACY);
    PrivacyPolicy next = policy(PRIVACY, "version: 2.0.0", "version: 2.0.1");
    String right = "打卡时以 GPS 和 WiFi 收集一次";
    String wrong = "打卡时以 GPS 和 WiFi 手机一次";

    PolicyDiff diff =
        PolicyDiff.builder(policy, next)
            .prose(
                PolicyProse.read(policy, files(PRIVACY, right, wrong)),
                PolicyProse.read(next, files(PRIVACY)))
            .build();

    assertThat(diff.severity()).contains(Severity.EDITORIAL);
    assertThat(diff.changes())
        .extracting(change -> change.rule().id() + " " + change.path())
        .containsExactly("text-changed-model-same text/zh-CN/functions/attendance.clock-in");
    assertThat(diff.scopeAtLeast(Severity.NOTIFY)).isEqualTo(Scope.NONE);
    assertThat(diff.versionBreach()).isEmpty();
  }

  @Test
  void an_sdk_that_goes_is_put_on_record_and_nobody_is_asked() throws IOException {
    PrivacyPolicy policy = policy(PRIVACY);
    PrivacyPolicy next = policy(PRIVACY, "version: 2.0.0", "version: 2.0.1");
    List<Change> ofRegistry =
        RegistryDiff.between(registry(PRIVACY), registryWithout("tencent-bugly")).changes();

    PolicyDiff diff = PolicyDiff.between(policy, next).with(ofRegistry);

    assertThat(diff.changes())
        .extracting(change -> change.rule().id())
        .containsExactly("sdk-removed");
    assertThat(diff.severity()).contains(Severity.RECORD);
    assertThat(diff.isAtLeast(Severity.NOTIFY)).isFalse();
    assertThat(diff.versionBreach()).isEmpty();
    assertThat(PolicyDiff.between(policy, policy).with(ofRegistry).versionBreach())
        .hasValueSatisfying(
            breach -> assertThat(breach.rule().id()).isEqualTo("version-not-bumped"));
  }

  @Test
  void a_shorter_keeping_period_is_put_on_record_and_a_longer_one_is_asked_for()
      throws IOException {
    PrivacyPolicy policy = policy(PRIVACY);
    PrivacyPolicy longer =
        policy(PRIVACY, "period: P30D, from: crash.reported", "period: P2Y, from: crash.reported");

    PolicyDiff narrower = PolicyDiff.between(longer, policy);
    PolicyDiff wider = PolicyDiff.between(policy, longer);

    assertThat(narrower.severity()).contains(Severity.RECORD);
    assertThat(narrower.scopeAtLeast(Severity.NOTIFY)).isEqualTo(Scope.NONE);
    assertThat(wider.severity()).contains(Severity.RECONSENT);
    assertThat(wider.scopeAtLeast(Severity.RECONSENT).functions())
        .containsExactly("stability.crash-report");
  }

  private static PrivacyPolicy policy(Path folder) {
    return PrivacyPolicy.read(Document.open(folder.resolve("policy.yaml")), Catalogue.bundled());
  }

  private static PrivacyPolicy policy(Path folder, String old, String now) throws IOException {
    String text = Files.readString(folder.resolve("policy.yaml"));
    assertThat(text).contains(old);
    return PrivacyPolicy.read(
        Document.of("policy.yaml", text.replace(old, now)), Catalogue.bundled());
  }

  private static ProseFiles files(Path folder) {
    return ProseFiles.beside(folder.resolve("policy.yaml"));
  }

  /** The files with one edit, which must hit one place of the Chinese text. */
  private static ProseFiles files(Path folder, String old, String now) throws IOException {
    String chinese = Files.readString(folder.resolve("policy.zh-CN.md"));
    assertThat(chinese.split(Pattern.quote(old), -1)).hasSize(2);
    byte[] edited = chinese.replace(old, now).getBytes(UTF_8);
    return path ->
        path.equals("policy.zh-CN.md")
            ? new ByteArrayInputStream(edited)
            : files(folder).open(path);
  }

  private static SdkRegistry registry(Path folder) {
    return SdkRegistry.read(Document.open(folder.resolve("sdks.yaml")), Catalogue.bundled());
  }

  private static SdkRegistry registryWithout(String id) {
    SdkRegistry all = registry(PRIVACY);
    return new SdkRegistry(
        all.locales(), all.sdks().stream().filter(sdk -> !sdk.id().equals(id)).toList());
  }
}
