package io.github.pii4j.disclosure.importer;

import java.util.regex.Pattern;

/** A label with its value, as they stand on a line. */
record LabelledText(String label, String value, ListField field) {

  private static final Pattern PROVISION = Pattern.compile("(?:其中)?(?:必[选選要须需]|可[选選]|非必[要选選须需]).*");

  /** 必选信息： within a list of items is no label of a field, but says more of the items. */
  static boolean isProvision(String text) {
    return PROVISION.matcher(text).matches();
  }

  /** Whether nothing stands on the line beside the label. */
  boolean isBare() {
    return value.isBlank();
  }
}
