package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order to keep records, from a court, an authority or for a dispute; apart from statutory
 * periods.
 *
 * @param id its name
 * @param person whose records; empty for everybody's
 * @param category the code of the category that it covers, with all below; empty for every one
 * @param item the {@link WorkItem#id()} that it covers; empty for every one
 * @param reason why, as a code
 * @param authority who ordered it, in words that the person may read
 * @param placedBy which member of staff, by the host's own reference
 * @param reviewOn when somebody must look whether it is still needed
 * @param through the last day; empty if it ends only by its release
 */
public record LegalHold(
    HoldId id,
    Optional<Pseudonym> person,
    Optional<String> category,
    Optional<String> item,
    ReasonCode reason,
    String authority,
    String placedBy,
    LocalDate reviewOn,
    Optional<LocalDate> through) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is not told who ordered it or who placed it, or the last
   *     day is after the year 9000
   */
  public LegalHold {
    if (authority.isBlank() || placedBy.isBlank()) {
      throw new IllegalArgumentException("a hold tells who ordered it and who placed it");
    }
    through.ifPresent(LastDay::require);
  }

  /** Whether it covers this item of this person on {@code day}. */
  public boolean covers(Pseudonym whose, WorkItem what, LocalDate day) {
    return person.filter(other -> !other.equals(whose)).isEmpty()
        && item.filter(other -> !other.equals(what.id())).isEmpty()
        && category.filter(code -> !isWithin(what.category(), code)).isEmpty()
        && through.filter(day::isAfter).isEmpty();
  }

  static boolean isWithin(String code, String ancestor) {
    return code.equals(ancestor) || code.startsWith(ancestor + ".");
  }

  /** As JSON, for a store to keep. */
  public String toJson() {
    return json().toText();
  }

  private CanonicalJson.Members json() {
    return new JsonMembers()
        .text("id", id.text())
        .text("person", person.map(Pseudonym::text))
        .text("category", category)
        .text("item", item)
        .text("reason", reason.text())
        .text("authority", authority)
        .text("placedBy", placedBy)
        .text("reviewOn", reviewOn.toString())
        .text("through", through.map(LocalDate::toString))
        .build();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws ErasureException if it is something else
   */
  public static LegalHold parse(String text) {
    return JsonReading.read(text, LegalHold::read);
  }

  private static LegalHold read(JsonReading json) {
    return new LegalHold(
        new HoldId(json.text("id")),
        json.optional("person").map(Pseudonym::new),
        json.optional("category"),
        json.optional("item"),
        new ReasonCode(json.text("reason")),
        json.text("authority"),
        json.text("placedBy"),
        json.date("reviewOn"),
        json.optional("through").map(LocalDate::parse));
  }
}
