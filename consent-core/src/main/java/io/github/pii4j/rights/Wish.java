package io.github.pii4j.rights;

import io.github.pii4j.policy.RightKind;
import java.util.Set;

/**
 * What a person asks for. Two wishes that are equal are one request while the first is open.
 *
 * <p>Account cancellation is not here: {@code io.github.pii4j.erasure} plans and proves it.
 */
public sealed interface Wish
    permits Wish.Access,
        Wish.Copy,
        CorrectionWish,
        Wish.Deletion,
        Wish.Restriction,
        Wish.Release,
        Wish.Objection,
        Wish.ObjectionEnd,
        Wish.OfDeceased,
        Wish.ByHand {

  /** The right that the wish rests on, which decides on the time limit. */
  RightKind right();

  /** Whether data is the answer. */
  default boolean isForData() {
    return false;
  }

  /** Whether it is not the subject of the request who asks. */
  default boolean isOfAnother() {
    return right() == RightKind.DECEASED_PERSON;
  }

  /** To see the data (PIPL, article 45). */
  record Access() implements Wish {
    @Override
    public RightKind right() {
      return RightKind.ACCESS;
    }

    @Override
    public boolean isForData() {
      return true;
    }
  }

  /** To have a copy to take along (PIPL, article 45). */
  record Copy() implements Wish {
    @Override
    public RightKind right() {
      return RightKind.COPY;
    }

    @Override
    public boolean isForData() {
      return true;
    }
  }

  /**
   * To have some data deleted and to stay (PIPL, article 47). What the person's consent alone
   * allowed goes; withdraw that consent in the ledger too, or it is collected again. Closing the
   * account is erasure as a whole: {@code io.github.pii4j.erasure}.
   *
   * @param categories the codes of what; each stands for those below it, too
   */
  record Deletion(Set<String> categories) implements Wish {
    /**
     * Copies.
     *
     * @throws IllegalArgumentException unless they are 1 to 200 codes
     */
    public Deletion {
      categories = BoundedText.requireCodes(categories);
    }

    @Override
    public RightKind right() {
      return RightKind.DELETION;
    }
  }

  /**
   * To have some data only stored, not used (PIPL, article 44).
   *
   * @param categories the codes of what; each stands for those below it, too
   */
  record Restriction(Set<String> categories) implements Wish {
    /**
     * Copies.
     *
     * @throws IllegalArgumentException unless they are 1 to 200 codes
     */
    public Restriction {
      categories = BoundedText.requireCodes(categories);
    }

    @Override
    public RightKind right() {
      return RightKind.RESTRICTION;
    }
  }

  /**
   * To have restricted data used again.
   *
   * @param categories the codes of what
   */
  record Release(Set<String> categories) implements Wish {
    /**
     * Copies.
     *
     * @throws IllegalArgumentException unless they are 1 to 200 codes
     */
    public Release {
      categories = BoundedText.requireCodes(categories);
    }

    @Override
    public RightKind right() {
      return RightKind.RESTRICTION;
    }
  }

  /**
   * To keep a function from using one's data (PIPL, article 44).
   *
   * @param functionId the function of the policy
   */
  record Objection(String functionId) implements Wish {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException if it is no code
     */
    public Objection {
      BoundedText.requireCode(functionId, "a function");
    }

    @Override
    public RightKind right() {
      return RightKind.RESTRICTION;
    }
  }

  /**
   * To object no longer.
   *
   * @param functionId the function of the policy
   */
  record ObjectionEnd(String functionId) implements Wish {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException if it is no code
     */
    public ObjectionEnd {
      BoundedText.requireCode(functionId, "a function");
    }

    @Override
    public RightKind right() {
      return RightKind.RESTRICTION;
    }
  }

  /**
   * What a close relative asks for in their own lawful interest, of a person who died and who did
   * not arrange otherwise (PIPL, article 49). The subject of the request is the one who died. That
   * and the kinship are for people to check: the desk asks relatives for nothing of that person's
   * data. For deletion see {@code io.github.pii4j.erasure}.
   *
   * @param wish to see the data, to have a copy, or to have it made right
   */
  record OfDeceased(Wish wish) implements Wish {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the wish is another
     */
    public OfDeceased {
      boolean isGiven =
          wish instanceof Access || wish instanceof Copy || wish instanceof CorrectionWish;
      if (!isGiven) {
        throw new IllegalArgumentException("relatives see, copy or correct what there is");
      }
    }

    @Override
    public RightKind right() {
      return RightKind.DECEASED_PERSON;
    }

    @Override
    public boolean isForData() {
      return wish.isForData();
    }
  }

  /**
   * What people answer: an explanation (PIPL 48), a complaint (50), what close relatives ask for
   * (49), a move to another controller (45), a decision by automation alone (24).
   *
   * @param right which right
   */
  record ByHand(RightKind right) implements Wish {
    private static final Set<RightKind> RIGHTS =
        Set.of(
            RightKind.PORTABILITY,
            RightKind.EXPLANATION,
            RightKind.AUTOMATED_DECISION_REFUSAL,
            RightKind.DECEASED_PERSON,
            RightKind.COMPLAINT);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the right has a wish of its own or is another package's
     */
    public ByHand {
      if (!RIGHTS.contains(right)) {
        throw new IllegalArgumentException(right.word() + " is not answered by hand");
      }
    }
  }
}
