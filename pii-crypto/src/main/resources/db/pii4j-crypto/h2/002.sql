-- One-time codes of pii4j, for H2. May be run again at any time.
-- Neither a code nor a person's id: keyed hashes of them. To read who asks how often:
--   SELECT UTF8TOSTRING(tenant), UTF8TOSTRING(purpose), issues FROM pii4j_one_time_code
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE IF NOT EXISTS pii4j_one_time_code (
  tenant         VARBINARY(765) NOT NULL,
  purpose        VARBINARY(64)  NOT NULL,
  pseudonym      VARBINARY(43)  NOT NULL,
  issue          VARCHAR(36)    NOT NULL,
  hash           VARBINARY(32)  NOT NULL,
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
