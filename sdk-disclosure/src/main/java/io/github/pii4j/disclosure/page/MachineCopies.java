package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same for machines, in canonical JSON: the documents, the changes, and an index of every file
 * with its hash.
 */
final class MachineCopies {

  static final String INDEX = ".well-known/privacy-disclosure.json";

  private final SiteHistory history;

  MachineCopies(SiteHistory history) {
    this.history = history;
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("policy.json", bytes(history.current().policyCopy()));
    files.put("sdks.json", bytes(history.current().registryCopy()));
    files.put("changes.json", bytes(changes()));
    for (Publication one : history.versions()) {
      files.put("versions/" + one.version() + "/policy.json", bytes(one.policyCopy()));
      files.put("versions/" + one.version() + "/sdks.json", bytes(one.registryCopy()));
    }
    return files;
  }

  /** What there is and what each must hash to. */
  byte[] index(Map<String, byte[]> files) {
    List<CanonicalJson> entries = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (path, content) ->
                entries.add(
                    new JsonMembers()
                        .text("path", path)
                        .text("sha256", sha256(content))
                        .whole("bytes", content.length)
                        .build()));
    return bytes(
        new JsonMembers()
            .text("kind", "pii4j/privacy-disclosure/v1")
            .text("version", history.current().version())
            .text("modelHash", history.current().policy().modelHash().hex())
            .list("files", entries)
            .build());
  }

  private CanonicalJson changes() {
    List<CanonicalJson> versions = new ArrayList<>();
    for (int i = history.versions().size() - 1; i >= 0; i--) {
      versions.add(version(i));
    }
    return new JsonMembers()
        .text("kind", "pii4j/privacy-changes/v1")
        .list("versions", versions)
        .build();
  }

  private CanonicalJson version(int index) {
    PrivacyPolicy policy = history.versions().get(index).policy();
    PolicyEdition edition = policy.edition();
    List<Change> changes = index == 0 ? List.of() : history.since(index).changes();
    return new JsonMembers()
        .text("version", policy.version().toString())
        .text("updated", edition.updated().toString())
        .text("effective", edition.effective().map(String::valueOf))
        .text("modelHash", policy.modelHash().hex())
        .text("textHash", policy.textHash().hex())
        .text(
            "level",
            changes.stream()
                .map(Change::severity)
                .max(Severity::compareTo)
                .map(MachineCopies::word))
        .list("changes", changes.stream().map(MachineCopies::change).toList())
        .build();
  }

  private static CanonicalJson change(Change change) {
    return new JsonMembers()
        .text("rule", change.rule().id())
        .text("level", word(change.severity()))
        .text("direction", word(change.direction()))
        .text("path", change.path())
        .text("en", change.message().english())
        .text("zh", change.message().chinese())
        .text("fingerprint", change.fingerprint().hex())
        .build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(CanonicalJson json) {
    return (json.toText() + "\n").getBytes(UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
