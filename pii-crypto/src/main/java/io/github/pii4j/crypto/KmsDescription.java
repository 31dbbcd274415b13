package io.github.pii4j.crypto;

/**
 * What a {@link KeyManagementService} tells about itself.
 *
 * @param current the key that wraps now
 */
public record KmsDescription(KekId current) {}
