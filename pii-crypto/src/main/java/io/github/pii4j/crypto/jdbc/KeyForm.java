package io.github.pii4j.crypto.jdbc;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.UUID;

/** How the key of a host's row is written as text, and read back as its column wants it. */
enum KeyForm {
  INTEGER {
    @Override
    Object parse(String text) {
      return text.length() < LONG_DIGITS ? Long.valueOf(text) : new BigDecimal(text);
    }
  },
  DECIMAL {
    @Override
    Object parse(String text) {
      return new BigDecimal(text);
    }
  },
  TEXT {
    @Override
    Object parse(String text) {
      return text;
    }
  },
  UUID_ {
    @Override
    Object parse(String text) {
      return UUID.fromString(text);
    }
  };

  /** Longer ones may be unsigned and too large for a long. */
  private static final int LONG_DIGITS = 19;

  abstract Object parse(String text);

  /**
   * The form of a column.
   *
   * @param type one of {@link Types}
   * @param typeName what the database calls it
   * @throws IllegalArgumentException if keys of this type cannot be gone through
   */
  static KeyForm of(int type, String typeName) {
    if (typeName.equalsIgnoreCase("uuid")) {
      return UUID_;
    }
    return switch (type) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> INTEGER;
      case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR -> TEXT;
      default ->
          throw new IllegalArgumentException(
              "a key column of type "
                  + typeName
                  + " is not supported: integer, decimal, text, uuid");
    };
  }
}
