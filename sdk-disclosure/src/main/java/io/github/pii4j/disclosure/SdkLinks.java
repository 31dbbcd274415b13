package io.github.pii4j.disclosure;

import io.github.pii4j.document.Section;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the operator of an SDK explains it. Every link is http or https.
 *
 * @param policy its privacy policy
 * @param compliance its guide for developers who must comply
 * @param site its home
 */
public record SdkLinks(Optional<URI> policy, Optional<URI> compliance, Optional<URI> site) {

  /** No link. */
  public static final SdkLinks NONE =
      new SdkLinks(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the schemes.
   *
   * @throws IllegalArgumentException if a link is anything but http or https with a host
   */
  public SdkLinks {
    Stream.of(policy, compliance, site).flatMap(Optional::stream).forEach(SdkLinks::requireWeb);
  }

  static SdkLinks read(Section section) {
    return new SdkLinks(
        SdkValues.optionalLink(section, "policy"),
        SdkValues.optionalLink(section, "compliance"),
        SdkValues.optionalLink(section, "site"));
  }

  static URI requireWeb(URI link) {
    boolean web = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
    if (!web || link.getHost() == null) {
      throw new IllegalArgumentException("a link must be http or https with a host");
    }
    return link;
  }

  /** Whether there is no link at all. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
