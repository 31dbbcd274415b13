package io.github.pii4j.crypto.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.DatabindException;

/** Says where and why a text was refused; holds neither the document nor its parser. */
final class RefusedTextException extends DatabindException {

  private static final long serialVersionUID = 1L;

  RefusedTextException(
      @Nullable String message, TokenStreamLocation location, @Nullable Throwable cause) {
    super(message, withoutContent(location), cause);
  }

  private static TokenStreamLocation withoutContent(TokenStreamLocation location) {
    return new TokenStreamLocation(
        ContentReference.rawReference(true, null),
        location.getByteOffset(),
        location.getCharOffset(),
        location.getLineNr(),
        location.getColumnNr());
  }
}
