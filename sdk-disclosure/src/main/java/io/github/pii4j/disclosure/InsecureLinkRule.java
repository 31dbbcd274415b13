package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds links that anybody on the way can turn into others: http instead of https. */
final class InsecureLinkRule implements SdkRule {

  private static final Message MESSAGE =
      new Message(
          "the link is not encrypted, so that anybody on the way can change what people read;"
              + " write its https address",
          "链接未加密，内容可能在途中被篡改；请改用 https 网址");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return Stream.of(
            link(sdk, "policy", sdk.links().policy(), lint),
            link(sdk, "compliance", sdk.links().compliance(), lint),
            link(sdk, "site", sdk.links().site(), lint))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> link(
      SdkDisclosure sdk, String kind, Optional<URI> target, RegistryUnderLint lint) {
    return target.filter(uri -> "http".equals(uri.getScheme())).stream()
        .flatMap(uri -> lint.finding("sdk-link-insecure", sdk, "links/" + kind, "" + uri, MESSAGE));
  }
}
