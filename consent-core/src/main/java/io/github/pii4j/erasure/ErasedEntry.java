package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;

/**
 * That a person was erased.
 *
 * @param caseId by which case
 * @param person who, by pseudonym
 * @param erasedAt when
 * @param certificate the hash of the certificate
 */
public record ErasedEntry(CaseId caseId, Pseudonym person, Instant erasedAt, Hash certificate) {

  /** One line of JSON. */
  public String toJson() {
    return new JsonMembers()
        .text("case", caseId.text())
        .text("person", person.text())
        .text("erasedAt", erasedAt.toString())
        .text("certificate", certificate.base64())
        .build()
        .toText();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws ErasureException if it is something else
   */
  public static ErasedEntry parse(String json) {
    return JsonReading.read(
        json,
        members ->
            new ErasedEntry(
                new CaseId(members.text("case")),
                new Pseudonym(members.text("person")),
                members.instant("erasedAt"),
                Hash.parse(members.text("certificate"))));
  }
}
