package io.github.pii4j.disclosure;

import java.util.regex.Pattern;

/** Invitations to the author, in the words that vendors' templates use. */
public final class TemplateText {

  private static final Pattern TEMPLATE =
      Pattern.compile(
          "请[^。；，]{0,30}(填写|补充|替换|完善)"
              + "|(此处|在此)(填写|填入|补充|说明)"
              + "|待(补充|填写|完善)"
              + "|\\b(todo|tbd|fixme|lorem ipsum)\\b"
              + "|\\bplease (fill in|complete|replace|insert|describe|specify)\\b"
              + "|\\b(insert|fill in) [^.,;]{0,30}\\bhere\\b"
              + "|\\$\\{|\\{\\{|(?<![a-z0-9])x{3,}(?![a-z0-9])|×{2,}",
          Pattern.CASE_INSENSITIVE);

  private TemplateText() {}

  /** Whether {@code text} still asks its author to write something. */
  public static boolean isIn(String text) {
    return TEMPLATE.matcher(text).find();
  }
}
