package io.github.pii4j.crypto.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** Says where and why a text was refused; holds neither the document nor its parser. */
final class RefusedTextException extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Throwable cause;

  RefusedTextException(@Nullable String message, JsonLocation location, @Nullable Throwable cause) {
    super(null, message, withoutContent(location));
    this.cause = cause;
  }

  @Override
  public synchronized @Nullable Throwable getCause() {
    return cause;
  }

  private static JsonLocation withoutContent(JsonLocation location) {
    return new JsonLocation(
        ContentReference.rawReference(true, null),
        location.getByteOffset(),
        location.getCharOffset(),
        location.getLineNr(),
        location.getColumnNr());
  }
}
