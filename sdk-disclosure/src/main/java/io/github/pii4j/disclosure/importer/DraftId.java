package io.github.pii4j.disclosure.importer;

/**
 * The id of an SDK.
 *
 * @param isSure whether it stays when the list changes and says which SDK it is
 */
record DraftId(String text, boolean isSure) {}
