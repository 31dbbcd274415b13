package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one item is.
 *
 * @param item which
 * @param stage how far
 * @param since since when, as far as the journal tells
 * @param how the way in which it was erased, if it was
 * @param kept why it stays and how long, if it does
 */
public record ItemProgress(
    NoticeItem item,
    Stage stage,
    Optional<Instant> since,
    Optional<Technique> how,
    Optional<Kept> kept) {

  /** How far an item is. */
  public enum Stage {
    /** Others come first. */
    WAITING,
    /** It is being erased, or a recipient has not answered yet. */
    UNDER_WAY,
    /** It was erased, or a recipient confirmed that; to be read back once everything is. */
    ERASED,
    /** A member of staff must do something. */
    WITH_STAFF,
    /** It is kept, restricted to storage, and erased by itself when that ends. */
    KEPT,
    /** It is gone, and reading back found nothing. */
    DONE
  }

  Members toJson() {
    JsonMembers members =
        item.json()
            .text("stage", stage.name())
            .text("since", since.map(Instant::toString))
            .text("technique", how.map(Technique::name));
    kept.ifPresent(why -> members.member("kept", StepJson.kept(why)));
    return members.build();
  }
}
