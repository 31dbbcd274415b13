package io.github.pii4j.disclosure.drift;

import java.util.List;
import java.util.stream.Stream;

/** What an Apple privacy manifest ({@code PrivacyInfo.xcprivacy}) says is collected. */
final class PrivacyManifest {

  static final String FILE = "PrivacyInfo.xcprivacy";

  private static final String COLLECTED = "NSPrivacyCollectedDataTypes";
  private static final String TYPE = "NSPrivacyCollectedDataType";

  private PrivacyManifest() {}

  static void read(String source, byte[] file, Contents contents) {
    Element root =
        BinaryPropertyList.is(file)
            ? BinaryPropertyList.read(source, file)
            : TextXml.read(source, file);
    if (!root.name().equals("plist")) {
      throw Contents.refused(
          root.where(), "is no property list; its root is not called plist", "不是属性列表；根元素不是 plist");
    }
    root.children("dict")
        .flatMap(dict -> under(dict, COLLECTED))
        .flatMap(array -> array.children("dict"))
        .flatMap(collected -> under(collected, TYPE))
        .forEach(type -> contents.trace(TraceKind.COLLECTED_DATA, type.text(), type.where()));
  }

  /** The value that follows a key. */
  private static Stream<Element> under(Element dict, String key) {
    List<Element> children = dict.children();
    return Stream.iterate(0, i -> i + 1 < children.size(), i -> i + 1)
        .filter(i -> children.get(i).name().equals("key") && children.get(i).text().equals(key))
        .map(i -> children.get(i + 1));
  }
}
