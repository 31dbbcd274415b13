package io.github.pii4j.disclosure.page;

/**
 * A file of the set.
 *
 * @param path below the folder of the site, with slashes
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record SiteFile(String path, byte[] content) {}
