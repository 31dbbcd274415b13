package io.github.pii4j.consent.servers;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where CI=true nothing is skipped: there, a missing server is a failure. */
final class ServerCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    NeedsServer.Kind server =
        findAnnotation(context.getRequiredTestClass(), NeedsServer.class).orElseThrow().value();
    if (server.isInstalled()) {
      return enabled(server + " is installed");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(server + " is not installed, but CI=true");
    }
    return disabled(server + " is not installed here");
  }
}
