package io.github.pii4j.rights.jdbc;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.rights.CorrectionWish;
import io.github.pii4j.rights.ItemKey;
import io.github.pii4j.rights.StoreId;
import io.github.pii4j.rights.Wish;
import java.util.List;
import java.util.Set;

/** What somebody asks for, as it is sealed; equal wishes have one text. */
final class WishJson {

  private static final String KIND = "kind";
  private static final String CATEGORIES = "categories";
  private static final String WISH = "wish";
  private static final String FUNCTION = "function";

  private WishJson() {}

  static CanonicalJson write(Wish wish) {
    if (wish instanceof CorrectionWish it) {
      return correction(it);
    }
    if (wish instanceof Wish.Deletion it) {
      return categories("deletion", it.categories());
    }
    if (wish instanceof Wish.Restriction it) {
      return categories("restriction", it.categories());
    }
    if (wish instanceof Wish.Release it) {
      return categories("release", it.categories());
    }
    if (wish instanceof Wish.Objection it) {
      return kind("objection").text(FUNCTION, it.functionId()).build();
    }
    if (wish instanceof Wish.ObjectionEnd it) {
      return kind("objection-end").text(FUNCTION, it.functionId()).build();
    }
    if (wish instanceof Wish.OfDeceased it) {
      return kind("of-deceased").member(WISH, write(it.wish())).build();
    }
    if (wish instanceof Wish.ByHand it) {
      return kind("by-hand").text("right", it.right().name()).build();
    }
    return kind(wish instanceof Wish.Access ? "access" : "copy").build();
  }

  private static CanonicalJson correction(CorrectionWish wish) {
    return kind("correction")
        .text("store", wish.store().text())
        .text("key", wish.key().reveal())
        .text("value", wish.reveal())
        .build();
  }

  private static CanonicalJson categories(String kind, Set<String> codes) {
    return kind(kind).texts(CATEGORIES, List.copyOf(codes)).build();
  }

  private static JsonMembers kind(String kind) {
    return new JsonMembers().text(KIND, kind);
  }

  static Wish read(StoredJson json) {
    return switch (json.text(KIND)) {
      case "access" -> new Wish.Access();
      case "copy" -> new Wish.Copy();
      case "deletion" -> new Wish.Deletion(json.set(CATEGORIES));
      case "restriction" -> new Wish.Restriction(json.set(CATEGORIES));
      case "release" -> new Wish.Release(json.set(CATEGORIES));
      case "objection" -> new Wish.Objection(json.text(FUNCTION));
      case "objection-end" -> new Wish.ObjectionEnd(json.text(FUNCTION));
      case "of-deceased" -> new Wish.OfDeceased(read(json.object(WISH)));
      case "by-hand" -> new Wish.ByHand(RightKind.valueOf(json.text("right")));
      case "correction" ->
          CorrectionWish.of(
              StoreId.of(json.text("store")), ItemKey.of(json.text("key")), json.text("value"));
      default -> throw new IllegalArgumentException("no wish is of this kind");
    };
  }
}
