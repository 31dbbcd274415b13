package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.Document;

/** What a document says it is. */
enum DocumentKind {
  POLICY,
  REGISTRY;

  /** A document that cannot even be parsed says so itself. */
  static DocumentKind of(Document document) {
    return switch (document.kind().orElse("")) {
      case "PrivacyPolicy" -> POLICY;
      case "SdkRegistry" -> REGISTRY;
      default -> {
        document.requireWellFormed();
        throw unknown(document);
      }
    };
  }

  private static CommandFailure unknown(Document document) {
    return new CommandFailure(
        ExitCode.INVALID,
        document.source() + ":1:1: \"kind\" must be PrivacyPolicy or SdkRegistry",
        document.source() + ":1:1: “kind”应为 PrivacyPolicy 或 SdkRegistry");
  }
}
