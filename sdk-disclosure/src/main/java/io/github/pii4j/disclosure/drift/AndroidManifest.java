package io.github.pii4j.disclosure.drift;

import java.util.Set;

/** What an Android manifest asks for, in whichever of the three forms it is written. */
final class AndroidManifest {

  private static final Set<String> PERMISSIONS =
      Set.of("uses-permission", "uses-permission-sdk-23", "uses-permission-sdk-m");
  private static final Set<String> COMPONENTS =
      Set.of("activity", "activity-alias", "service", "receiver", "provider");

  /** In a source manifest {@code tools:node} takes out what a library would bring along. */
  private static final Set<String> REMOVES = Set.of("remove", "removeAll");

  private AndroidManifest() {}

  static void read(String source, byte[] file, Contents contents) {
    Element root = root(source, file);
    if (!root.name().equals("manifest")) {
      throw Contents.refused(
          root.where(),
          "is no Android manifest; its root is not called manifest",
          "不是 Android 清单；根元素不是 manifest");
    }
    root.all().forEach(element -> take(element, contents));
  }

  private static Element root(String source, byte[] file) {
    if (file.length >= 4 && file[0] == 3 && file[1] == 0 && file[2] == 8 && file[3] == 0) {
      return BinaryXml.read(source, file);
    }
    return isText(file) ? TextXml.read(source, file) : ProtoXml.read(source, file);
  }

  /** A message of protocol buffers begins with a tag; text begins with a bracket or a mark. */
  private static boolean isText(byte[] file) {
    return file.length == 0 || file[0] == '<' || file[0] == (byte) 0xEF || file[0] == ' ';
  }

  private static void take(Element element, Contents contents) {
    String name = element.attribute("name");
    if (name.isEmpty() || REMOVES.contains(element.attribute("node"))) {
      return;
    }
    if (PERMISSIONS.contains(element.name())) {
      contents.trace(TraceKind.PERMISSION, name, element.where());
    } else if (COMPONENTS.contains(element.name())) {
      contents.trace(TraceKind.COMPONENT, name, element.where());
    } else if (element.name().equals("meta-data")) {
      contents.trace(TraceKind.METADATA, name, element.where());
    }
  }
}
