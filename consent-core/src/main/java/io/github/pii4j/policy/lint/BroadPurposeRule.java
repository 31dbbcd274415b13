package io.github.pii4j.policy.lint;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Purpose;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds purposes that would cover anything (PIPL 6: explicit and reasonable). */
final class BroadPurposeRule implements LintRule {

  private static final Map<String, Pattern> BROAD =
      Map.of(
          "zh",
          Pattern.compile("(优化|提升|改善|改进)[^，。；]{0,8}(体验|服务|产品|质量)$|^(其他|业务需要|相关用途)"),
          "en",
          Pattern.compile(
              "improv[a-z]* (the|your|our)? ?(user )?(experience|services?|products?)$"
                  + "|^(other|business) (purposes|needs)",
              Pattern.CASE_INSENSITIVE));

  private static final Message MESSAGE =
      new Message(
          "the purpose would cover anything; say what is done with the data, function by function",
          "处理目的过于宽泛；请逐项说明如何使用这些信息");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.policy().functions().stream()
        .filter(function -> function.uses().findAny().isPresent())
        .forEach(function -> check(function, flaws));
  }

  private static void check(ProcessingFunction function, Flaws flaws) {
    Stream.concat(Stream.of(function.purpose()), function.furtherPurposes().stream())
        .filter(purpose -> isBroad(purpose.text()))
        .map(Purpose::id)
        .forEach(
            id ->
                flaws.add(
                    "purpose-too-broad", LintSubject.path(function) + "/purpose", id, MESSAGE));
  }

  private static boolean isBroad(LocalizedText text) {
    return BROAD.entrySet().stream()
        .anyMatch(
            one ->
                one.getValue()
                    .matcher(text.byLanguage().getOrDefault(one.getKey(), "").strip())
                    .find());
  }
}
