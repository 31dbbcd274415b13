package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 功能描述 in a list that has no column for the purpose: there it is what the list says of it. 主要功能 and
 * 功能, which name a function, stay what they are.
 */
final class FunctionAsPurpose {

  private static final Pattern DESCRIBES =
      Pattern.compile("(?!主要|核心).*功能.{0,2}(?:描述|说明|介绍|简介|用途|作用)");

  private FunctionAsPurpose() {}

  static List<ImportedSdk> in(List<ImportedSdk> sdks) {
    boolean apart = sdks.stream().anyMatch(sdk -> has(sdk, ListField.PURPOSE) && describes(sdk));
    List<ImportedSdk> read = new ArrayList<>();
    for (ImportedSdk sdk : sdks) {
      boolean only = !apart && describes(sdk) && !has(sdk, ListField.PURPOSE);
      read.add(only ? moved(sdk) : sdk);
    }
    return List.copyOf(read);
  }

  private static boolean has(ImportedSdk sdk, ListField field) {
    return sdk.texts().containsKey(field);
  }

  private static boolean describes(ImportedSdk sdk) {
    ImportedText function = sdk.texts().get(ListField.MAIN_FUNCTION);
    return function != null && DESCRIBES.matcher(LabelText.fold(function.label())).matches();
  }

  private static ImportedSdk moved(ImportedSdk sdk) {
    Map<ListField, ImportedText> texts = new EnumMap<>(sdk.texts());
    ImportedText function = texts.remove(ListField.MAIN_FUNCTION);
    List<ImportNote> notes = new ArrayList<>(sdk.notes());
    if (function != null) {
      texts.put(ListField.PURPOSE, function);
      notes.add(
          new ImportNote(
              function.line(),
              new Message(
                  "\""
                      + function.label()
                      + "\" is read as the purpose, which the list does not give",
                  "列表没有使用目的，“" + function.label() + "”视为使用目的")));
    }
    return new ImportedSdk(sdk.line(), texts, notes);
  }
}
