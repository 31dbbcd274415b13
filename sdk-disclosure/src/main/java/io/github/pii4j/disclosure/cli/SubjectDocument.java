package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;

/** A policy or a registry that was read, with its source. */
record SubjectDocument(DocumentSource source, Document document) {

  static SubjectDocument open(DocumentSource source) {
    return new SubjectDocument(source, source.open());
  }

  DocumentKind kind() {
    return DocumentKind.of(document);
  }

  PrivacyPolicy policy() {
    return PrivacyPolicy.read(document, Catalogue.bundled());
  }

  PolicyProse prose(PrivacyPolicy policy) {
    return PolicyProse.read(policy, source.beside());
  }

  SdkRegistry registry() {
    return SdkRegistry.read(document, Catalogue.bundled());
  }

  SdkRegistry registry(PrivacyPolicy policy) {
    return SdkRegistry.read(document, Catalogue.bundled(), policy);
  }

  SourceLocation locate(String path) {
    return document.locationOf(path);
  }
}
