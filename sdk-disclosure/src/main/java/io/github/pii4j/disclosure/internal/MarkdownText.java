package io.github.pii4j.disclosure.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in the Markdown of GitHub and GitLab that stay texts: no markup, links, mentions,
 * references to issues, or HTML come out of them.
 */
public final class MarkdownText {

  /** An empty comment parts a sign from the word that it would make into a link. */
  private static final String APART = "<!-- -->";

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~$^]");
  private static final Pattern SIGN = Pattern.compile("(\\\\?[@#!%~$^])(?=\\S)|&");
  private static final Pattern LINK = Pattern.compile("(?i)(?<=\\bwww)\\.|:(?=//)");
  private static final Pattern TICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** Within a line or a cell. */
  public static String text(String text) {
    String escaped = MARKUP.matcher(SafeText.of(text)).replaceAll("\\\\$0");
    String parted = SIGN.matcher(escaped).replaceAll(MarkdownText::apart);
    return LINK.matcher(parted).replaceAll("$0" + APART);
  }

  /** As code, within a line or a cell. */
  public static String code(String text) {
    String safe = SafeText.of(text).replace("|", "\\|");
    String fence = "`".repeat(longestTicks(safe) + 1);
    return fence.length() == 1 ? "`" + safe + "`" : fence + " " + safe + " " + fence;
  }

  /** As lines of a difference. */
  public static String difference(List<String> lines) {
    String all = String.join("\n", lines);
    String fence = "`".repeat(Math.max(3, longestTicks(all) + 1));
    return fence + "diff\n" + all + "\n" + fence + "\n";
  }

  private static String apart(MatchResult match) {
    return Matcher.quoteReplacement(match.group().equals("&") ? "&amp;" : match.group() + APART);
  }

  private static int longestTicks(String text) {
    return TICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
  }
}
