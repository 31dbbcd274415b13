package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Languages;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.document.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the person takes the request back.
 *
 * @param until until when that works for certain; empty if it works until a node begins to erase
 * @param way the steps through the product
 */
public record NoticeCancel(Optional<Instant> until, List<LocalizedText> way) {

  /** Copies. */
  public NoticeCancel {
    way = List.copyOf(way);
  }

  Members toJson() {
    return new JsonMembers()
        .text("until", until.map(Instant::toString))
        .member("way", new Array(way.stream().map(NoticeCancel::words).toList()))
        .build();
  }

  private static Languages words(LocalizedText of) {
    TreeMap<String, CanonicalJson> words = new TreeMap<>();
    of.byLanguage().forEach((language, text) -> words.put(language, new Text(text)));
    return new Languages(words);
  }
}
