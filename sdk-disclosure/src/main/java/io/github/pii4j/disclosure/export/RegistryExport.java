package io.github.pii4j.disclosure.export;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.internal.RegistryWords;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a registry in the forms that others ask for.
 *
 * <p>The same registry gives the same bytes each time. A text of the registry stays a text in every
 * form: it becomes no markup, no formula and no column of its own. Immutable and thread-safe.
 *
 * <pre>{@code
 * RegistryExport export = RegistryExport.builder(registry).language(Locale.ENGLISH).build();
 * Files.writeString(file, export.as(ExportFormat.HTML).text());
 * }</pre>
 */
public final class RegistryExport {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SdkRegistry registry;
  private final Catalogue catalogue;
  private final RegistryWords words;
  private final Optional<LocalDate> day;
  private final Set<String> tracking;
  private final String beforeCsv;

  private RegistryExport(Builder builder) {
    registry = builder.registry;
    catalogue = builder.catalogue;
    words = RegistryWords.in(builder.language);
    day = Optional.ofNullable(builder.day);
    tracking = Set.copyOf(builder.tracking);
    beforeCsv = builder.beforeCsv;
  }

  /** An export of this registry. */
  public static Builder builder(SdkRegistry registry) {
    return new Builder(registry);
  }

  /** The registry in one form, and what must be known before it is used. */
  public ExportedText as(ExportFormat format) {
    return switch (format) {
      case HTML -> ExportedText.complete(HtmlTable.write(table(), day));
      case MARKDOWN -> ExportedText.complete(MarkdownTable.write(table()));
      case CSV -> ExportedText.complete(beforeCsv + CsvTable.write(table()));
      case CYCLONEDX -> ExportedText.complete(CycloneDx.write(registry, words, day));
      case APPLE -> ApplePrivacyManifest.draft(registry, catalogue, tracking);
      case GOOGLE -> GoogleDataSafety.draft(registry, catalogue);
    };
  }

  private SdkTable table() {
    return SdkTable.of(registry, words);
  }

  /** Chooses what an export is like. Not thread-safe. */
  public static final class Builder {

    private final SdkRegistry registry;
    private final Set<String> tracking = new TreeSet<>();
    private Catalogue catalogue = Catalogue.bundled();
    private Locale language = Locale.SIMPLIFIED_CHINESE;
    private @Nullable LocalDate day;
    private String beforeCsv = "";

    private Builder(SdkRegistry registry) {
      this.registry = registry;
    }

    /** Chinese for Chinese, which is also the default, else English. */
    public Builder language(Locale reader) {
      language = reader;
      return this;
    }

    /** The day of the edition, which a page and a bill of materials name. */
    public Builder day(LocalDate ofEdition) {
      day = ofEdition;
      return this;
    }

    /** The vocabulary whose mappings the drafts for app stores rest on; the bundled by default. */
    public Builder catalogue(Catalogue mapped) {
      catalogue = mapped;
      return this;
    }

    /**
     * The SDKs by which the app tracks people across other companies' apps and sites, which no
     * registry says. For the privacy manifest.
     *
     * @throws IllegalArgumentException if the registry has no SDK with such an id; names it
     */
    public Builder tracking(Collection<String> ids) {
      for (String id : ids) {
        if (registry.sdk(id).isEmpty()) {
          throw new IllegalArgumentException("no SDK has the id " + id);
        }
        tracking.add(id);
      }
      return this;
    }

    /** Begins a CSV table with U+FEFF, by which some spreadsheets know UTF-8. */
    public Builder byteOrderMark() {
      beforeCsv = BYTE_ORDER_MARK;
      return this;
    }

    /** The export. */
    public RegistryExport build() {
      return new RegistryExport(this);
    }
  }
}
