package io.github.pii4j.disclosure.importer;

import io.github.pii4j.policy.Provision;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which lists say that an item can or cannot be left out. */
final class ProvisionWords {

  private static final Pattern OPTIONAL = Pattern.compile("(?:非必[要选填须需]|可选|选填|optional).{0,40}");
  private static final Pattern REQUIRED = Pattern.compile("(?:必[要选填须需]|基础功能|required).{0,40}");
  private static final Pattern YES = Pattern.compile("是|yes|y|√|✓|✔");
  private static final Pattern NO = Pattern.compile("否|no|n|×|✗|✕");

  private ProvisionWords() {}

  /** What {@code text} begins with. */
  static Optional<Provision> of(String text) {
    String folded = LabelText.fold(text.strip());
    if (OPTIONAL.matcher(folded).matches()) {
      return Optional.of(Provision.OPTIONAL);
    }
    return REQUIRED.matcher(folded).matches() ? Optional.of(Provision.REQUIRED) : Optional.empty();
  }

  /** In front of the items of a cell: 必选： or 可选：, or nothing. */
  static String prefix(String label, String text) {
    return of(text)
        .or(() -> answer(label, text.strip()))
        .map(provision -> provision == Provision.REQUIRED ? "必选：" : "可选：")
        .orElse("");
  }

  private static Optional<Provision> answer(String label, String text) {
    boolean aboutOptional =
        of(label.replace("是否", "")).filter(Provision.OPTIONAL::equals).isPresent();
    boolean yes = YES.matcher(text.toLowerCase(Locale.ROOT)).matches();
    boolean no = NO.matcher(text.toLowerCase(Locale.ROOT)).matches();
    if (!yes && !no) {
      return Optional.empty();
    }
    return Optional.of(yes == aboutOptional ? Provision.OPTIONAL : Provision.REQUIRED);
  }
}
