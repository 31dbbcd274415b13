package io.github.pii4j.disclosure.page;

/**
 * A file of the set.
 *
 * @param path below the folder of the site, with slashes
 * @param content its bytes
 */
record SiteFile(String path, FileContent content) {}
