-- One-time codes of pii4j, for PostgreSQL. May be run again at any time.
-- Neither a code nor a person's id: keyed hashes of them. To read who asks how often:
--   SELECT convert_from(tenant, 'UTF8'), convert_from(purpose, 'UTF8'), issues FROM pii4j_one_time_code
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE IF NOT EXISTS pii4j_one_time_code (
  tenant         BYTEA          NOT NULL,
  purpose        BYTEA          NOT NULL,
  pseudonym      BYTEA          NOT NULL,
  issue          VARCHAR(36)    NOT NULL,
  hash           BYTEA          NOT NULL,
  issued_at      BIGINT         NOT NULL,
  expires_at     BIGINT         NOT NULL,
  attempts_left  INT            NOT NULL,
  used           SMALLINT       NOT NULL,
  next_issue_at  BIGINT         NOT NULL,
  window_ends_at BIGINT         NOT NULL,
  issues         INT            NOT NULL,
  keep_until     BIGINT         NOT NULL,
  PRIMARY KEY (tenant, purpose, pseudonym)
);
CREATE INDEX IF NOT EXISTS pii4j_one_time_code_until ON pii4j_one_time_code (keep_until);
