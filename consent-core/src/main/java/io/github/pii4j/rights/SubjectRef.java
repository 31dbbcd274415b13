package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.SubjectId;

/**
 * A person, as a host with several tenants knows them.
 *
 * <p>Never prints the person. Equal if tenant and person are. Immutable and thread-safe.
 */
public final class SubjectRef {

  /** The tenant of hosts that have only one. */
  public static final String ONLY_TENANT = "default";

  private static final int MOST_CHARACTERS = 64;

  private final String tenant;
  private final SubjectId id;

  private SubjectRef(String tenant, SubjectId id) {
    this.tenant = tenant;
    this.id = id;
  }

  /** A person of a host without tenants. */
  public static SubjectRef of(SubjectId id) {
    return of(ONLY_TENANT, id);
  }

  /**
   * A person of one tenant.
   *
   * @throws IllegalArgumentException if the tenant is blank, longer than 64 characters, or has half
   *     a surrogate pair
   */
  public static SubjectRef of(String tenant, SubjectId id) {
    BoundedText.require(tenant, "a tenant", MOST_CHARACTERS);
    return new SubjectRef(tenant, requireNonNull(id, "id"));
  }

  /** Whose person it is. */
  public String tenant() {
    return tenant;
  }

  /** The person. */
  public SubjectId id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectRef that && tenant.equals(that.tenant) && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return 31 * tenant.hashCode() + id.hashCode();
  }

  /** The tenant, never the person. */
  @Override
  public String toString() {
    return "SubjectRef[" + tenant + ", ****]";
  }
}
