package io.github.pii4j.maven;

import io.github.pii4j.document.Message;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What the command's exit codes mean to a build: its author's to mend, or its set-up's. */
final class ExitCodes {

  private static final Message GATE =
      new Message(
          "pii4j: the gate failed. Mend what is listed above, plan the consent that it asks for, or"
              + " accept it with a reason in the suppressions file.",
          "pii4j：未通过门禁。请修正以上问题，规划所需的同意，或在 suppressions 文件中说明理由予以接受。");

  private static final Message INVALID =
      new Message(
          "pii4j: a document may not be published as it is. Mend what is listed above; this cannot"
              + " be suppressed.",
          "pii4j：文档不得按现状发布。请修正以上问题；此类问题不能豁免。");

  private static final Message DRIFT =
      new Message(
          "pii4j: the build and the SDK registry differ. Declare what ships, or take it out of the"
              + " build.",
          "pii4j：构建与 SDK 清单不一致。请在清单中声明，或从构建中移除。");

  private static final Message VERSION =
      new Message(
          "pii4j: the version does not fit the change. Raise it in the policy as said above.",
          "pii4j：版本号与变更不符。请按以上提示提升政策的版本号。");

  private static final Message USAGE =
      new Message(
          "pii4j: the goal is configured wrongly. See above, and the parameters of the goal.",
          "pii4j：目标配置有误。请查看以上信息与目标参数。");

  private static final Message BASELINE =
      new Message(
          "pii4j: the version in force is not there to compare with. Run the fetch command printed"
              + " above, or set pii4j.baseMissing=ok for the first release.",
          "pii4j：找不到现行版本，无法比较。请执行以上 fetch 命令；首次发布请设置 pii4j.baseMissing=ok。");

  private static final Message INTERNAL =
      new Message("pii4j: a defect, please report it.", "pii4j：程序内部错误，请反馈。");

  private ExitCodes() {}

  static void check(int code, Locale locale) throws MojoExecutionException, MojoFailureException {
    switch (code) {
      case 0 -> {}
      case 1 -> throw new MojoFailureException(GATE.in(locale));
      case 3 -> throw new MojoFailureException(INVALID.in(locale));
      case 5 -> throw new MojoFailureException(DRIFT.in(locale));
      case 6 -> throw new MojoFailureException(VERSION.in(locale));
      case 2 -> throw new MojoExecutionException(USAGE.in(locale));
      case 4 -> throw new MojoExecutionException(BASELINE.in(locale));
      default -> throw new MojoExecutionException(INTERNAL.in(locale));
    }
  }
}
