-- Erasure cases of pii4j, for MariaDB and MySQL. May be run again at any time.
-- Moments are microseconds since 1970-01-01T00:00:00Z; days are dates of the calendar.
-- Until a case is certified or ends, active_key is the pseudonym, so that further requests of the
-- person join it; what only waits for the end of a period stands in the way of none. Since is when
-- the time limit began, or a moment in the year 9999 if it does not run, so that what only waits
-- comes last; open_since is the same while the case is open, so that the index has open cases only;
-- after that, ended_at is when that was. By one calendar, whoever began first must commit first; and
-- no index changes when the calendar does. The states in these two indexes are for counting. The
-- body has all there is.
CREATE TABLE IF NOT EXISTS erasure_case (
  tenant      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version     BIGINT NOT NULL,
  state       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active_key  VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin,
  commit_by   DATE NOT NULL,
  since       BIGINT NOT NULL,
  open_since  BIGINT,
  next_at     BIGINT,
  ended_at    BIGINT,
  body        MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE KEY erasure_case_active (tenant, active_key),
  KEY erasure_case_open (tenant, open_since, id, state),
  KEY erasure_case_next (tenant, next_at, since, id),
  KEY erasure_case_ended (tenant, ended_at, state)
) ENGINE = InnoDB;
-- The host's reference to the person; the row goes when the case forgets it.
CREATE TABLE IF NOT EXISTS erasure_subject (
  tenant    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_id   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject   VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant, case_id)
) ENGINE = InnoDB;
-- The body is what was written last with its case; since then, the columns may have moved on.
CREATE TABLE IF NOT EXISTS erasure_step (
  tenant       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id           VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  handler      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_at       BIGINT NOT NULL,
  legal_due    DATE NOT NULL,
  fence        BIGINT NOT NULL,
  attempt      INT NOT NULL,
  lease_owner  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin,
  lease_until  BIGINT,
  body         MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant, case_id, id),
  KEY erasure_step_ready (tenant, state, legal_due, due_at, case_id, id),
  KEY erasure_step_leased (tenant, state, lease_until)
) ENGINE = InnoDB;
-- Only ever added to, until the case is purged.
CREATE TABLE IF NOT EXISTS erasure_journal (
  tenant   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_id  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number   BIGINT NOT NULL,
  event    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body     MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant, case_id, number)
) ENGINE = InnoDB;
-- The columns of Debezium's outbox router; rows go once they are delivered. That an id is there once,
-- the journal sees to, whose lines they are.
CREATE TABLE IF NOT EXISTS erasure_outbox (
  tenant         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  aggregatetype  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  aggregateid    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type           VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload        MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  number         BIGINT NOT NULL,
  arrival        BIGINT NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (arrival),
  KEY erasure_outbox_arrival (tenant, arrival)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS erasure_hold (
  tenant  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body    MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (tenant, id)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS erasure_duty (
  tenant       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  duty         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lease_owner  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lease_until  BIGINT NOT NULL,
  PRIMARY KEY (tenant, duty)
) ENGINE = InnoDB;
