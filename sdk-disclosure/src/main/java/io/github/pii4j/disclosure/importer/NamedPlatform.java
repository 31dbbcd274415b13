package io.github.pii4j.disclosure.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name, and the platforms in brackets behind it: 分享 SDK（Android 端、iOS 端）. Brackets that say
 * anything else belong to the name.
 */
record NamedPlatform(ImportedText name, @Nullable ImportedText platform) {

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)\\s?[（(]((?:android|安卓|ios|苹果|蘋果|鸿蒙|鴻蒙|harmonyos|[仅僅端版和及与與、，,/\\s]|适用于|適用於|平台|系统|系統){1,24})[）)]$");

  static NamedPlatform of(ImportedText text) {
    Matcher behind = BEHIND.matcher(text.text());
    if (!behind.find() || behind.start() == 0 || Words.platforms(behind.group(1)).isEmpty()) {
      return new NamedPlatform(text, null);
    }
    String name = text.text().substring(0, behind.start());
    return new NamedPlatform(
        new ImportedText(text.line(), text.label(), name),
        new ImportedText(text.line(), text.label(), behind.group(1).strip()));
  }
}
