package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.List;

/**
 * The text of a file of a build.
 *
 * @param source its name, for messages
 * @param bytes as they are
 * @param text the same as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BuildText(String source, byte[] bytes, String text) {

  /** The name without folders. */
  String file() {
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }

  List<String> lines() {
    return text.lines().toList();
  }

  SourceLocation line(int number) {
    return new SourceLocation(source, number, 1);
  }

  SourceLocation whole() {
    return SourceLocation.wholeOf(source);
  }

  Tree json() {
    return TreeReader.read(source, text, TreeReader.JSON);
  }

  Tree yaml() {
    return TreeReader.read(source, text, TreeReader.YAML);
  }

  Element xml() {
    return TextXml.read(source, bytes);
  }

  /** Says that the file is not what its name promises. */
  RuntimeException isNo(String english, String chinese) {
    return Contents.refused(
        whole(),
        "is no " + english + "; let the tool write the file anew",
        "不是" + chinese + "；请用工具重新生成该文件");
  }

  <T> T require(T value, boolean right, String english, String chinese) {
    if (!right) {
      throw isNo(english, chinese);
    }
    return value;
  }
}
