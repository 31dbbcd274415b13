package io.github.pii4j.jackson;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.mask.MaskProfile;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How personal values appear in JSON.
 *
 * <p>By the {@link #standard()} rules they are written masked, and in clear only under the view
 * {@link Revealed}; passwords, one-time codes and samples are never written in clear. Clear text is
 * read. A value is never a key, for keys stand in paths and messages.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonRules {

  private static final JsonRules STANDARD =
      new JsonRules(PiiFormats.standard(), MaskProfile.standard(), category -> false, Map.of());

  private final PiiFormats formats;
  private final MaskProfile profile;
  private final RevealPolicy policy;
  private final Map<Class<?>, PiiType<?>> hostTypes;

  private JsonRules(
      PiiFormats formats,
      MaskProfile profile,
      RevealPolicy policy,
      Map<Class<?>, PiiType<?>> hostTypes) {
    this.formats = requireNonNull(formats, "formats");
    this.profile = requireNonNull(profile, "profile");
    this.policy = requireNonNull(policy, "policy");
    this.hostTypes = Map.copyOf(hostTypes);
  }

  /** The standard formats and masks, nothing in clear but under the view. */
  public static JsonRules standard() {
    return STANDARD;
  }

  /** The same, reading by other formats. */
  public JsonRules withFormats(PiiFormats other) {
    return new JsonRules(other, profile, policy, hostTypes);
  }

  /** The same, masking by another profile. */
  public JsonRules withProfile(MaskProfile other) {
    return new JsonRules(formats, other, policy, hostTypes);
  }

  /** The same, writing in clear what {@code other} reveals. */
  public JsonRules revealing(RevealPolicy other) {
    return new JsonRules(formats, profile, other, hostTypes);
  }

  /** The same, reading a host's own values too. */
  public <T extends PersonalValue> JsonRules withType(Class<T> value, PiiType<T> type) {
    Map<Class<?>, PiiType<?>> more = new HashMap<>(hostTypes);
    more.put(value, type);
    return new JsonRules(formats, profile, policy, more);
  }

  /** The text to write for {@code value} under the active view, or under none. */
  public String write(PersonalValue value, @Nullable Class<?> view) {
    boolean clear =
        (view != null && Revealed.class.isAssignableFrom(view)) || policy.reveals(value.category());
    return clear && value instanceof Pii pii ? pii.reveal() : value.masked(profile);
  }

  /** How values of a class are read, if they are read from text. */
  public Optional<PiiType<?>> typeOf(Class<?> value) {
    PiiType<?> hostType = hostTypes.get(value);
    return hostType == null ? formats.typeOf(value) : Optional.of(hostType);
  }
}
