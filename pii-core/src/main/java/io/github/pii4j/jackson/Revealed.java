package io.github.pii4j.jackson;

/**
 * The JSON view under which values are written in clear: {@code
 * mapper.writerWithView(Revealed.class)}. A view of a host's own that extends it does the same.
 *
 * <p>As the key of an attribute it leaves a host's views alone: {@code
 * mapper.writer().withAttribute(Revealed.class, true)}. Prefer that with Jackson 3, which under any
 * view leaves out what is annotated with none.
 */
public interface Revealed {}
