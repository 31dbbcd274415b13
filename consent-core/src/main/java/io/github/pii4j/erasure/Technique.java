package io.github.pii4j.erasure;

/** How records were erased; the words of NIST SP 800-88 and GB/T 37964 where they have one. */
public enum Technique {
  /** The records were deleted. */
  CLEAR,
  /** The only key to them was destroyed. */
  CRYPTOGRAPHIC_ERASE,
  /** They can no longer be linked to a person, and cannot be restored (PIPL 73(4)). */
  ANONYMISE,
  /** A recipient confirmed that they erased. */
  CONFIRMED_BY_RECIPIENT,
  /** A member of staff confirmed it, with evidence. */
  CONFIRMED_BY_HAND
}
