package io.github.pii4j.storing;

import java.util.List;

/** What a host does with its rows, whichever library it does it with. */
interface WorkerStore extends AutoCloseable {

  void insert(List<WorkerRow> rows);

  WorkerRow find(String id);

  List<WorkerRow> all();

  void update(WorkerRow row);

  @Override
  void close();
}
