package io.github.pii4j.erasure.jdbc;

import java.util.List;

/** Rows for one statement, each of which must make a row or find the one that it changes. */
record RowWrites(RowStatement sql, List<Object[]> rows) {}
