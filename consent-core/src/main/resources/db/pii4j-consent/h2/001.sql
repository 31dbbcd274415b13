-- Consent ledgers of pii4j, for H2. May be run again at any time.
-- The text of a line: SELECT UTF8TOSTRING(body) FROM consent_line ORDER BY ledger, seq
-- Rows of consent_line are never deleted, and of their columns only seq and link are ever set, once.
CREATE TABLE IF NOT EXISTS consent_line (
  ledger   VARCHAR(100)       NOT NULL,
  person   VARCHAR(43)        NOT NULL,
  number   BIGINT             NOT NULL,
  id       VARCHAR(32)        NOT NULL,
  body     VARBINARY(1048576) NOT NULL,
  mac      VARBINARY(32)      NOT NULL,
  details  VARBINARY(1048576) NOT NULL,
  arrival  BIGINT GENERATED ALWAYS AS IDENTITY,
  seq      BIGINT,
  link     VARBINARY(32),
  PRIMARY KEY (ledger, person, number)
);
CREATE UNIQUE INDEX IF NOT EXISTS consent_line_id ON consent_line (ledger, id);
CREATE UNIQUE INDEX IF NOT EXISTS consent_line_seq ON consent_line (ledger, seq);
CREATE INDEX IF NOT EXISTS consent_line_unsealed ON consent_line (ledger, seq, arrival);
CREATE TABLE IF NOT EXISTS consent_person (
  ledger          VARCHAR(100)    NOT NULL,
  person          VARCHAR(43)     NOT NULL,
  wrapped_key     VARBINARY(1024) NOT NULL,
  sealed_subject  VARBINARY(4096) NOT NULL,
  PRIMARY KEY (ledger, person)
);
CREATE TABLE IF NOT EXISTS consent_log (
  ledger      VARCHAR(100)       NOT NULL,
  size        BIGINT             NOT NULL,
  link        VARBINARY(32)      NOT NULL,
  edge        VARBINARY(1048576) NOT NULL,
  checkpoint  VARBINARY(1048576) NOT NULL,
  PRIMARY KEY (ledger)
);
CREATE TABLE IF NOT EXISTS consent_tile (
  ledger  VARCHAR(100)    NOT NULL,
  height  INT             NOT NULL,
  place   BIGINT          NOT NULL,
  hashes  VARBINARY(8192) NOT NULL,
  PRIMARY KEY (ledger, height, place)
);
-- Follows from the lines. Versions are major * 10^12 + minor * 10^6 + patch.
CREATE TABLE IF NOT EXISTS consent_standing (
  ledger   VARCHAR(100)   NOT NULL,
  person   VARCHAR(43)    NOT NULL,
  scope    VARBINARY(255) NOT NULL,
  state    VARCHAR(16)    NOT NULL,
  version  BIGINT         NOT NULL,
  seq      BIGINT         NOT NULL,
  PRIMARY KEY (ledger, person, scope)
);
CREATE INDEX IF NOT EXISTS consent_standing_by_scope
  ON consent_standing (ledger, scope, state, person, version);
