package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;

/**
 * What makes an item a category of the policy's own.
 *
 * @param parent the catalogue code directly above it
 * @param label what to call it
 */
public record LocalCategory(String parent, LocalizedText label) {

  Canonical canonical() {
    return new Canonical().text("parent", parent).prose("label", label);
  }
}
