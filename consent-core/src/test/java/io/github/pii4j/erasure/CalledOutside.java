package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** A system outside the database, which writes down with which key and fence it was called. */
record CalledOutside(Path calls) implements ErasureHandler {

  @Override
  public HandlerId id() {
    return new HandlerId("outside");
  }

  @Override
  public Set<DataCategory> categories() {
    return Set.of(KilledNode.CATEGORY);
  }

  @Override
  public List<WorkItem> inventory(SubjectId subject, StepContext context) {
    return List.of(WorkItem.of(WorkItem.ALL, KilledNode.CATEGORY, 1));
  }

  /** A line this short is appended whole or not at all, by however many processes. */
  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    byte[] line = (context.idempotencyKey() + " " + context.fence() + "\n").getBytes(UTF_8);
    try {
      Files.write(calls, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new StepResult.Done(Technique.CLEAR, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void restrict(WorkItem item, StepContext context) {
    throw new IllegalStateException("nothing is kept here");
  }

  @Override
  public Verification verify(WorkItem item, StepContext context) {
    return Verification.CLEAN;
  }
}
