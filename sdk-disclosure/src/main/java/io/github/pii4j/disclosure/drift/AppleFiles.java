package io.github.pii4j.disclosure.drift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the package managers of iOS lock: {@code Podfile.lock} and {@code Package.resolved}. */
final class AppleFiles {

  private static final Pattern POD = Pattern.compile("([^\\s/(]+)(?:/\\S+)?(?: \\(([^)]*)\\))?");
  private static final Pattern REPOSITORY =
      Pattern.compile("(?:[a-z+]+://|git@)(?:[^@/]*@)?([^/:]+)[/:](.+?)/([^/]+?)(?:\\.git)?/?");

  private static final int MOST_CHARACTERS = 2000;

  private AppleFiles() {}

  /** Entries such as {@code AMapLocation (2.9.0)}; the parts of a pod count as the pod. */
  static void pods(BuildText file, Contents contents) {
    Tree root = file.yaml();
    file.require(root, root.has("PODS"), "lock file of CocoaPods", " CocoaPods 锁文件");
    root.get("PODS").items().forEach(pod -> pod(pod, contents));
    contents.complete("cocoapods");
  }

  private static void pod(Tree pod, Contents contents) {
    String text = pod.text().isEmpty() ? firstKey(pod) : pod.text();
    Matcher parts = POD.matcher(text);
    if (parts.matches()) {
      String version = parts.group(2) == null ? "" : parts.group(2);
      contents.artifact(new PackageUrl("cocoapods", "", parts.group(1)), version, pod.where());
    }
  }

  private static String firstKey(Tree pod) {
    return pod.members().keySet().stream().findFirst().orElse("");
  }

  /** Versions 1 to 3 of the file. */
  static void swift(BuildText file, Contents contents) {
    Tree root = file.json();
    Tree pins = root.has("object") ? root.get("object").get("pins") : root.get("pins");
    boolean known = root.has("pins") || root.get("object").has("pins");
    file.require(root, known, "list of resolved Swift packages", " Swift 包解析清单");
    pins.items().forEach(pin -> pin(pin, contents));
    contents.complete("swift");
  }

  private static void pin(Tree pin, Contents contents) {
    String place = pin.get(pin.has("location") ? "location" : "repositoryURL").text();
    String name = pin.get(pin.has("identity") ? "identity" : "package").text();
    Matcher parts = REPOSITORY.matcher(place.length() > MOST_CHARACTERS ? "" : place);
    PackageUrl purl =
        parts.matches()
            ? new PackageUrl("swift", parts.group(1) + "/" + parts.group(2), parts.group(3))
            : new PackageUrl("swift", "", name);
    if (!purl.name().isEmpty()) {
      contents.artifact(purl, pin.get("state").get("version").text(), pin.where());
    }
  }
}
