package io.github.pii4j.crypto;

import java.time.Duration;

/**
 * What {@link KeyManagementService#describe} is asked.
 *
 * @param timeLimit how long the caller waits for the answer
 */
public record KmsInquiry(Duration timeLimit) {}
