package io.github.pii4j.disclosure.drift;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.lint.FindingLevel;
import io.github.pii4j.policy.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of what drifted. */
final class DriftFindings {

  private static final int MOST_EVIDENCE = 3;

  private DriftFindings() {}

  static Finding undeclared(ShippedArtifact artifact, String name, Message about) {
    String purl = artifact.purl().toString();
    return finding(
        "drift-sdk-undeclared",
        purl,
        artifact.version(),
        new Message(
            "the build ships "
                + artifact
                + " ("
                + name
                + "), which no SDK of the registry names; declare it with match.purl: ["
                + purl
                + "]"
                + about.english()
                + ", or take it out of the build",
            "构建包含 "
                + artifact
                + "（"
                + name
                + "），但清单中没有 SDK 与之对应；请声明并填写 match.purl: ["
                + purl
                + "]"
                + about.chinese()
                + "，或从构建中移除"));
  }

  /** An SDK of which the build shows classes or native libraries only. */
  static Finding undeclared(String name, List<Trace> traces, Message about) {
    Trace first = traces.get(0);
    String match = first.kind() == TraceKind.LIBRARY ? "nativeLibs" : "packages";
    return finding(
        "drift-sdk-undeclared",
        first.name(),
        "",
        new Message(
            "the build ships "
                + name
                + ", which no SDK of the registry names: "
                + evidence(traces)
                + "; declare it with match."
                + match
                + ": ["
                + first.name()
                + "]"
                + about.english()
                + ", or take it out of the build",
            "构建包含 "
                + name
                + "，但清单中没有 SDK 与之对应："
                + evidence(traces)
                + "；请声明并填写 match."
                + match
                + ": ["
                + first.name()
                + "]"
                + about.chinese()
                + "，或从构建中移除"));
  }

  static Finding permission(List<Trace> traces) {
    String name = traces.get(0).name();
    return finding(
        "drift-permission-undeclared",
        name,
        "",
        new Message(
            "the build asks for "
                + evidence(traces)
                + ", which neither an SDK of the registry nor a function of the policy declares;"
                + " declare it, or remove it with tools:node=\"remove\"",
            "构建申请了 "
                + evidence(traces)
                + "，但清单中的 SDK 和政策中的功能均未声明；请声明，或用 tools:node=\"remove\" 移除"));
  }

  /** A permission that the library of an SDK brings along. */
  static Finding permission(String sdk, Trace permission) {
    return finding(
        "drift-permission-undeclared",
        "sdks/" + sdk + "/permissions/" + permission.name(),
        "",
        new Message(
            "its library asks for "
                + permission
                + ", which something else declares and its own row does not; add it to permissions",
            "其库申请了 " + permission + "，该权限在别处声明而本行未列；请加入 permissions"));
  }

  /** Data that a permission or a privacy manifest shows. */
  static Finding item(List<Trace> traces, List<String> codes) {
    String one = codes.isEmpty() ? "an item" : String.join(", ", codes);
    String chinese = codes.isEmpty() ? "相应条目" : String.join("、", codes);
    return finding(
        "drift-item-undeclared",
        traces.get(0).name() + "/items",
        String.join(",", codes),
        new Message(
            "the build can collect what "
                + evidence(traces)
                + " stands for, and nothing like it is declared; declare one of "
                + one
                + ", or take it out of the build",
            "构建可收集 " + evidence(traces) + " 所对应的信息，但未声明任何相应条目；请声明其中之一：" + chinese + "，或从构建中移除"));
  }

  /** Data that classes of the product collect. */
  static Finding collected(String path, Message message) {
    return finding("drift-item-undeclared", path, "", message);
  }

  /** The first few of what was seen, with their files. */
  private static String evidence(List<Trace> traces) {
    String first =
        traces.stream().limit(MOST_EVIDENCE).map(Trace::toString).collect(Collectors.joining(", "));
    return traces.size() <= MOST_EVIDENCE ? first : first + ", +" + (traces.size() - MOST_EVIDENCE);
  }

  static Finding stale(SdkDisclosure sdk) {
    String purls = sdk.match().packageNames().collect(Collectors.joining(", "));
    return finding(
        "drift-sdk-stale",
        "sdks/" + sdk.id(),
        "",
        new Message(
            "the build ships none of its packages (" + purls + "); remove it from the registry",
            "构建中没有其任何包（" + purls + "）；请从清单中删除"));
  }

  static Finding version(SdkDisclosure sdk, String declared, List<ShippedArtifact> artifacts) {
    String shipped =
        artifacts.stream()
            .map(ShippedArtifact::toString)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return finding(
        "drift-sdk-version",
        "sdks/" + sdk.id() + "/versions/declared",
        declared,
        new Message(
            "declared as " + declared + ", yet the build ships " + shipped + review(sdk, artifacts),
            "声明的版本为 " + declared + "，但构建包含 " + shipped + chineseReview(sdk, artifacts)));
  }

  private static String review(SdkDisclosure sdk, List<ShippedArtifact> artifacts) {
    return isReviewed(sdk, artifacts)
        ? ", which the review covers; correct versions.declared"
        : ", which nobody has reviewed; review it, then correct versions and reviewed";
  }

  private static String chineseReview(SdkDisclosure sdk, List<ShippedArtifact> artifacts) {
    return isReviewed(sdk, artifacts)
        ? "，该版本已在审查范围内；请更正 versions.declared"
        : "，该版本尚未审查；请审查后更正 versions 和 reviewed";
  }

  private static boolean isReviewed(SdkDisclosure sdk, List<ShippedArtifact> artifacts) {
    return artifacts.stream().allMatch(artifact -> sdk.versions().isReviewed(artifact.version()));
  }

  private static Finding finding(String id, String path, String value, Message message) {
    Rule rule = SdkRules.book().require(id);
    FindingLevel level = FindingLevel.valueOf(rule.level().toUpperCase(Locale.ROOT));
    return new Finding(rule, level, path, value, message);
  }
}
