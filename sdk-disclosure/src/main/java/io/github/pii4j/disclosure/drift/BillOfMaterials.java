package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bills of materials: CycloneDX in JSON and XML; SPDX 2 in JSON and tags, SPDX 3 in JSON. */
final class BillOfMaterials {

  private static final Pattern VERSION = Pattern.compile("@([^@?#/]+)(?:[?#].*)?$");
  private static final Pattern TAG_PURL =
      Pattern.compile("ExternalRef:\\s*PACKAGE[-_]MANAGER\\s+purl\\s+(\\S+)\\s*");
  private static final Pattern TAG_VERSION = Pattern.compile("PackageVersion:\\s*(.+?)\\s*");

  /** Of a package URL; what is longer names nothing that is published. */
  private static final int MOST_CHARACTERS = 2000;

  private BillOfMaterials() {}

  static void json(BuildText file, Contents contents) {
    Tree root = file.json();
    boolean known = root.get("bomFormat").text().equals("CycloneDX");
    file.require(root, known, "CycloneDX bill of materials", " CycloneDX 物料清单");
    components(root, contents);
  }

  private static void components(Tree parent, Contents contents) {
    for (Tree one : parent.get("components").items()) {
      if (!one.get("scope").text().equals("excluded")) {
        add(one.get("purl").text(), one.get("version").text(), one.where(), contents);
        components(one, contents);
      }
    }
  }

  static void xml(BuildText file, Contents contents) {
    Element root = file.xml();
    file.require(root, root.name().equals("bom"), "CycloneDX bill of materials", " CycloneDX 物料清单");
    components(root, contents);
  }

  private static void components(Element parent, Contents contents) {
    parent
        .children("components")
        .flatMap(all -> all.children("component"))
        .filter(one -> !one.text("scope").equals("excluded"))
        .forEach(
            one -> {
              add(one.text("purl"), one.text("version"), one.where(), contents);
              components(one, contents);
            });
  }

  static void spdx(BuildText file, Contents contents) {
    Tree root = file.json();
    boolean known = root.has("spdxVersion") || root.has("@graph");
    file.require(root, known, "SPDX bill of materials", " SPDX 物料清单");
    root.get("packages").items().forEach(one -> spdxPackage(one, contents));
    root.get("@graph").items().forEach(one -> spdxElement(one, contents));
  }

  private static void spdxPackage(Tree one, Contents contents) {
    one.get("externalRefs").items().stream()
        .filter(reference -> reference.get("referenceType").text().equals("purl"))
        .map(reference -> reference.get("referenceLocator").text())
        .forEach(purl -> add(purl, one.get("versionInfo").text(), one.where(), contents));
  }

  private static void spdxElement(Tree one, Contents contents) {
    String version = one.get("software_packageVersion").text();
    add(one.get("software_packageUrl").text(), version, one.where(), contents);
  }

  static void spdxTags(BuildText file, Contents contents) {
    boolean known = file.text().contains("SPDXVersion:");
    file.require(file, known, "SPDX bill of materials", " SPDX 物料清单");
    List<String> lines = file.lines();
    String version = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher purl = TAG_PURL.matcher(lines.get(i));
      Matcher told = TAG_VERSION.matcher(lines.get(i));
      if (lines.get(i).startsWith("PackageName:")) {
        version = "";
      } else if (told.matches()) {
        version = told.group(1);
      } else if (purl.matches()) {
        add(purl.group(1), version, file.line(i + 1), contents);
      }
    }
  }

  /** A bill that names packages of a kind is taken to name all of that kind. */
  private static void add(String purl, String version, SourceLocation where, Contents contents) {
    if (purl.length() > MOST_CHARACTERS) {
      return;
    }
    PackageUrl.tryParse(purl)
        .ifPresent(
            found -> {
              Matcher own = VERSION.matcher(purl);
              contents.complete(found.type());
              contents.artifact(
                  found, version.isEmpty() && own.find() ? own.group(1) : version, where);
            });
  }
}
