package io.github.pii4j.disclosure.page;

import java.util.function.Function;

/**
 * A page that is not rendered yet.
 *
 * @param path where it will lie
 * @param html renders it for that place
 */
record PageToRender(PagePath path, Function<PagePath, FileContent> html) {

  SiteFile file() {
    return new SiteFile(path.toString(), html.apply(path));
  }
}
