package io.github.pii4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The goals in a real build of a consumer, which is a clone with the version in force on main. */
class DisclosureGoalsIT {

  private static final String PLAN =
      """
      version: 2.0.0
      changeSummary: {zh: 订单信息的保存期限延长为两年。, en: Orders are kept for two years.}
      consentPlan: {from: 1.0.0, approvedBy: Zhang Min, reconsent: [order.place]}
      """;

  private static final String KNOWN_SDKS =
      "<knownSdks><knownSdk>privacy/known-sdks.tsv</knownSdk></knownSdks>";

  /** A table of one SDK. */
  private static final String TABLE =
      """
      id\tzh\ten\toperator\tkind\tpurls\tclasses\tlibraries\tlink\tsource\tchecked\thow
      example-chat\t示例聊天\tExample Chat\t-\tim\tpkg:maven/com.example.chat/*\t-\t-\t-\tmade up\t2026-11-27\tteam
      """;

  @TempDir Path folder;
  private Consumer consumer;

  @BeforeEach
  void cloneTheVersionInForce() {
    consumer = Consumer.clonedInto(folder);
  }

  @Test
  void a_build_passes_that_changes_nothing() {
    MavenRun run = consumer.verify();

    assertThat(run.exitCode()).as(run.log()).isZero();
    assertThat(run.log()).contains("disclosure-maven-plugin").contains("in force: origin/main:");
    assertThat(consumer.target("lint.sarif")).isNotEmptyFile();
    assertThat(consumer.target("diff.html")).isNotEmptyFile();
    assertThat(consumer.target("pages/index.html")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "../../docs/policy-in-ci.md"})
  void the_plugin_as_a_page_shows_it_passes_and_fails_a_build(String page) throws Exception {
    consumer.usePluginOf(Path.of(page));

    MavenRun passed = consumer.verify();
    consumer.changePolicy("period: P1Y", "period: P2Y");
    MavenRun failed = consumer.verify();

    assertThat(passed.exitCode()).as(passed.log()).isZero();
    assertThat(consumer.target("pages/index.html")).isNotEmptyFile();
    assertThat(failed.errors()).contains("version-not-bumped");
  }

  @Test
  void a_change_that_needs_consent_fails_until_the_version_is_raised_and_consent_is_planned() {
    consumer.changePolicy("period: P1Y", "period: P2Y");

    MavenRun unversioned = consumer.verify();
    consumer.changePolicy("version: 1.0.0\n", "version: 2.0.0\n");
    MavenRun unplanned = consumer.verify();
    consumer.changePolicy("version: 2.0.0\n", PLAN);
    MavenRun planned = consumer.verify();

    assertThat(unversioned.exitCode()).isEqualTo(1);
    assertThat(unversioned.errors())
        .contains("version-not-bumped")
        .contains("pii4j: the version does not fit the change.");
    assertThat(unplanned.exitCode()).isEqualTo(1);
    assertThat(unplanned.errors())
        .contains("reconsent")
        .contains("retention-extended")
        .contains("reconsent: [order.place]")
        .contains("pii4j: the gate failed.");
    assertThat(planned.exitCode()).as(planned.log()).isZero();
    assertThat(planned.log()).contains("Zhang Min");
  }

  @Test
  void a_build_fails_whose_registry_is_wrong() {
    consumer.changeSdks("{zh: 代我们发送短信, en: To send text messages for us}", "{zh: 请填写, en: TODO}");

    MavenRun run = consumer.verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors()).contains("sdk-placeholder-text").contains("pii4j: the gate failed.");
  }

  @Test
  void a_build_fails_whose_policy_cannot_be_read() {
    consumer.changePolicy("kind: PrivacyPolicy", "kind: PrivacyPolicy\nnonsense: 1");

    MavenRun run = consumer.verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors()).contains("unknown key \"nonsense\"").contains("policy.yaml:");
  }

  @Test
  void a_build_fails_that_ships_an_sdk_which_is_not_declared() {
    consumer.ship("com.tencent.bugly", "crashreport", "4.1.9");

    MavenRun run = consumer.verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors())
        .contains("drift-sdk-undeclared")
        .contains("pkg:maven/com.tencent.bugly/crashreport@4.1.9")
        .contains("pii4j: the build and the SDK registry differ.");
  }

  /** Many vendors hand out their SDK as a file, which a build then takes from its own folder. */
  @Test
  void a_build_fails_that_ships_an_undeclared_sdk_from_its_own_folder() {
    consumer.shipFromOwnFolder("com.alipay.sdk", "alipaysdk", "15.8.40");

    MavenRun run = consumer.verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors())
        .contains("drift-sdk-undeclared")
        .contains("pkg:maven/com.alipay.sdk/alipaysdk@15.8.40");
  }

  @Test
  void a_build_fails_that_ships_another_version_than_the_declared_one() {
    consumer.changePom("<version>1.2.0</version>", "<version>1.3.0</version>");

    MavenRun run = consumer.verify();

    assertThat(run.errors()).contains("drift-sdk-version").contains("client@1.3.0");
  }

  @Test
  void a_build_fails_that_ships_an_sdk_of_a_table_of_its_own_and_passes_without_the_table() {
    consumer.ship("com.example.chat", "ui", "2.0.0");
    consumer.write("privacy/known-sdks.tsv", TABLE);

    MavenRun unknown = consumer.verify();
    consumer.changePom("<lang>en</lang>", "<lang>en</lang>" + KNOWN_SDKS);
    MavenRun known = consumer.verify();
    consumer.write("privacy/known-sdks.tsv", TABLE.replace("\tim\t", "\tno-kind\t"));
    MavenRun broken = consumer.verify();

    assertThat(unknown.exitCode()).as(unknown.log()).isZero();
    assertThat(known.exitCode()).isEqualTo(1);
    assertThat(known.errors())
        .contains("drift-sdk-undeclared", "Example Chat", "pkg:maven/com.example.chat/ui@2.0.0")
        .contains("pii4j: the build and the SDK registry differ.");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.errors()).contains("known-sdks.tsv:").doesNotContain("drift-sdk-undeclared");
  }

  @Test
  void a_clone_without_the_version_in_force_is_told_what_to_fetch() {
    consumer.git("update-ref", "-d", "refs/remotes/origin/main");

    MavenRun run = consumer.verify();

    assertThat(run.errors())
        .contains("git fetch --no-tags --depth=1 origin +refs/heads/main:refs/remotes/origin/main")
        .contains("pii4j: the version in force is not there");
  }

  @Test
  void every_goal_can_be_skipped() {
    consumer.changePolicy("kind: PrivacyPolicy", "kind: PrivacyPolicy\nnonsense: 1");

    MavenRun run = consumer.maven("verify", "-Dpii4j.skip");

    assertThat(run.exitCode()).as(run.log()).isZero();
    assertThat(Files.exists(consumer.target("diff.html"))).isFalse();
  }

  @Test
  void a_word_that_no_parameter_knows_is_a_mistake_of_the_build() {
    MavenRun run = consumer.maven("verify", "-Dpii4j.diff.failOn=sometimes");

    assertThat(run.errors()).contains("--fail-on").contains("the goal is configured wrongly");
  }
}
