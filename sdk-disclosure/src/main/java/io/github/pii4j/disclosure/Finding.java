package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;

/**
 * Something that a lint says about a registry.
 *
 * @param rule the id of the rule, such as {@code sdk-missing-version}
 * @param level how grave it is
 * @param path the place in the model by ids, such as {@code sdks/amap-location/purpose}
 * @param message what is wrong and the way out
 */
public record Finding(String rule, FindingLevel level, String path, Message message) {}
