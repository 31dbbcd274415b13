-- Consent ledgers of pii4j, for MariaDB and MySQL. May be run again at any time.
-- The text of a line: SELECT CONVERT(body USING utf8mb4) FROM consent_line ORDER BY ledger, seq
-- Rows of consent_line are never deleted, and of their columns only seq and link are ever set, once.
CREATE TABLE IF NOT EXISTS consent_line (
  arrival  BIGINT       NOT NULL AUTO_INCREMENT,
  ledger   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person   VARCHAR(43)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number   BIGINT       NOT NULL,
  id       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body     MEDIUMBLOB   NOT NULL,
  mac      VARBINARY(32) NOT NULL,
  details  MEDIUMBLOB   NOT NULL,
  seq      BIGINT       NULL,
  link     VARBINARY(32) NULL,
  PRIMARY KEY (arrival),
  UNIQUE KEY consent_line_person (ledger, person, number),
  UNIQUE KEY consent_line_id (ledger, id),
  UNIQUE KEY consent_line_seq (ledger, seq)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS consent_person (
  ledger          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person          VARCHAR(43)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wrapped_key     VARBINARY(1024) NOT NULL,
  sealed_subject  VARBINARY(4096) NOT NULL,
  PRIMARY KEY (ledger, person)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS consent_log (
  ledger      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size        BIGINT        NOT NULL,
  link        VARBINARY(32) NOT NULL,
  edge        MEDIUMBLOB    NOT NULL,
  checkpoint  MEDIUMBLOB    NOT NULL,
  PRIMARY KEY (ledger)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS consent_tile (
  ledger  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  height  INT        NOT NULL,
  place   BIGINT     NOT NULL,
  hashes  MEDIUMBLOB NOT NULL,
  PRIMARY KEY (ledger, height, place)
) ENGINE = InnoDB;
-- Follows from the lines. Versions are major * 10^12 + minor * 10^6 + patch.
CREATE TABLE IF NOT EXISTS consent_standing (
  ledger   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person   VARCHAR(43)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope    VARBINARY(255) NOT NULL,
  state    VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version  BIGINT       NOT NULL,
  seq      BIGINT       NOT NULL,
  PRIMARY KEY (ledger, person, scope),
  KEY consent_standing_by_scope (ledger, scope, state, person, version)
) ENGINE = InnoDB;
