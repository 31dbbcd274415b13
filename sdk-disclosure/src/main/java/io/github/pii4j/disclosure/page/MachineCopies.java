package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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

  List<SiteFile> files() {
    JsonCopies copies = new JsonCopies();
    List<SiteFile> files = new ArrayList<>(files("", history.current(), copies));
    files.add(new SiteFile("changes.json", copies.of(changes())));
    history
        .versions()
        .forEach(one -> files.addAll(files("versions/" + one.version() + "/", one, copies)));
    return files;
  }

  private static List<SiteFile> files(String folder, Publication one, JsonCopies copies) {
    return List.of(
        new SiteFile(folder + "policy.json", copies.of(one.policyCopy())),
        new SiteFile(folder + "sdks.json", copies.of(one.registryCopy())));
  }

  /** What there is and what each must hash to. */
  SiteFile index(List<SiteFile> files) {
    List<SiteFile> byPath = files.stream().sorted(Comparator.comparing(SiteFile::path)).toList();
    return new SiteFile(
        INDEX,
        new JsonCopies()
            .of(
                new JsonMembers()
                    .text("kind", "pii4j/privacy-disclosure/v1")
                    .text("version", history.current().version())
                    .text("modelHash", history.current().policy().modelHash().hex())
                    .list("files", Parallel.map(byPath, MachineCopies::entry))
                    .build()));
  }

  private static CanonicalJson entry(SiteFile file) {
    return new JsonMembers()
        .text("path", file.path())
        .text("sha256", file.content().sha256())
        .whole("bytes", file.content().length())
        .build();
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
}
