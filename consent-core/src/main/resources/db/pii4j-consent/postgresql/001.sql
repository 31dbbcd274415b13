-- Consent ledgers of pii4j, for PostgreSQL. May be run again at any time.
-- The text of a line: SELECT convert_from(body, 'UTF8') FROM consent_line ORDER BY ledger, seq
-- Rows of consent_line are never deleted, and of their columns only seq and link are ever set, once.
CREATE TABLE IF NOT EXISTS consent_line (
  ledger   VARCHAR(100) COLLATE "C" NOT NULL,
  person   VARCHAR(43)  COLLATE "C" NOT NULL,
  number   BIGINT                   NOT NULL,
  id       VARCHAR(32)  COLLATE "C" NOT NULL,
  body     BYTEA                    NOT NULL,
  mac      BYTEA                    NOT NULL,
  details  BYTEA                    NOT NULL,
  arrival  BIGINT GENERATED ALWAYS AS IDENTITY,
  seq      BIGINT,
  link     BYTEA,
  PRIMARY KEY (ledger, person, number)
);
CREATE UNIQUE INDEX IF NOT EXISTS consent_line_id ON consent_line (ledger, id);
CREATE UNIQUE INDEX IF NOT EXISTS consent_line_seq ON consent_line (ledger, seq) WHERE seq IS NOT NULL;
CREATE INDEX IF NOT EXISTS consent_line_unsealed ON consent_line (ledger, arrival) WHERE seq IS NULL;
CREATE TABLE IF NOT EXISTS consent_person (
  ledger          VARCHAR(100) COLLATE "C" NOT NULL,
  person          VARCHAR(43)  COLLATE "C" NOT NULL,
  wrapped_key     BYTEA                    NOT NULL,
  sealed_subject  BYTEA                    NOT NULL,
  PRIMARY KEY (ledger, person)
);
CREATE TABLE IF NOT EXISTS consent_log (
  ledger      VARCHAR(100) COLLATE "C" NOT NULL,
  size        BIGINT                   NOT NULL,
  link        BYTEA                    NOT NULL,
  edge        BYTEA                    NOT NULL,
  checkpoint  BYTEA                    NOT NULL,
  PRIMARY KEY (ledger)
);
CREATE TABLE IF NOT EXISTS consent_tile (
  ledger  VARCHAR(100) COLLATE "C" NOT NULL,
  height  INT                      NOT NULL,
  place   BIGINT                   NOT NULL,
  hashes  BYTEA                    NOT NULL,
  PRIMARY KEY (ledger, height, place)
);
-- Follows from the lines. Versions are major * 10^12 + minor * 10^6 + patch.
CREATE TABLE IF NOT EXISTS consent_standing (
  ledger   VARCHAR(100) COLLATE "C" NOT NULL,
  person   VARCHAR(43)  COLLATE "C" NOT NULL,
  scope    BYTEA                    NOT NULL,
  state    VARCHAR(16)  COLLATE "C" NOT NULL,
  version  BIGINT                   NOT NULL,
  seq      BIGINT                   NOT NULL,
  PRIMARY KEY (ledger, person, scope)
);
CREATE INDEX IF NOT EXISTS consent_standing_by_scope
  ON consent_standing (ledger, scope, state, person, version);
