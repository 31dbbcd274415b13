-- Erasure cases of pii4j, for H2. May be run again at any time.
-- Moments are microseconds since 1970-01-01T00:00:00Z; days are dates of the calendar.
-- Until a case is certified or ends, active_key is the pseudonym, so that further requests of the
-- person join it; what only waits for the end of a period stands in the way of none. Since is when
-- the time limit began, or a moment in the year 9999 if it does not run, so that what only waits
-- comes last; open_since is the same while the case is open, so that the index has open cases only;
-- after that, ended_at is when that was. By one calendar, whoever began first must commit first; and
-- no index changes when the calendar does. The states in these two indexes are for counting. The
-- body has all there is.
CREATE TABLE IF NOT EXISTS erasure_case (
  tenant      VARCHAR(60) NOT NULL,
  id          VARCHAR(32) NOT NULL,
  version     BIGINT NOT NULL,
  state       VARCHAR(20) NOT NULL,
  active_key  VARCHAR(43),
  commit_by   DATE NOT NULL,
  since       BIGINT NOT NULL,
  open_since  BIGINT,
  next_at     BIGINT,
  ended_at    BIGINT,
  body        VARCHAR(1048576) NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX IF NOT EXISTS erasure_case_active ON erasure_case (tenant, active_key);
CREATE INDEX IF NOT EXISTS erasure_case_open ON erasure_case (tenant, open_since, id, state);
CREATE INDEX IF NOT EXISTS erasure_case_next ON erasure_case (tenant, next_at, since, id);
CREATE INDEX IF NOT EXISTS erasure_case_ended ON erasure_case (tenant, ended_at, state);
-- The host's reference to the person; the row goes when the case forgets it.
CREATE TABLE IF NOT EXISTS erasure_subject (
  tenant    VARCHAR(60) NOT NULL,
  case_id   VARCHAR(32) NOT NULL,
  subject   VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tenant, case_id)
);
-- The body is what was written last with its case; since then, the columns may have moved on.
CREATE TABLE IF NOT EXISTS erasure_step (
  tenant       VARCHAR(60) NOT NULL,
  case_id      VARCHAR(32) NOT NULL,
  id           VARCHAR(150) NOT NULL,
  handler      VARCHAR(60) NOT NULL,
  state        VARCHAR(10) NOT NULL,
  due_at       BIGINT NOT NULL,
  legal_due    DATE NOT NULL,
  fence        BIGINT NOT NULL,
  attempt      INT NOT NULL,
  lease_owner  VARCHAR(60),
  lease_until  BIGINT,
  body         VARCHAR(1048576) NOT NULL,
  PRIMARY KEY (tenant, case_id, id)
);
CREATE INDEX IF NOT EXISTS erasure_step_ready
  ON erasure_step (tenant, state, legal_due, due_at, case_id, id);
CREATE INDEX IF NOT EXISTS erasure_step_leased
  ON erasure_step (tenant, state, lease_until);
-- Only ever added to, until the case is purged.
CREATE TABLE IF NOT EXISTS erasure_journal (
  tenant   VARCHAR(60) NOT NULL,
  case_id  VARCHAR(32) NOT NULL,
  number   BIGINT NOT NULL,
  event    VARCHAR(60) NOT NULL,
  body     VARCHAR(1048576) NOT NULL,
  PRIMARY KEY (tenant, case_id, number)
);
-- The columns of Debezium's outbox router; rows go once they are delivered. That an id is there once,
-- the journal sees to, whose lines they are.
CREATE TABLE IF NOT EXISTS erasure_outbox (
  tenant         VARCHAR(60) NOT NULL,
  id             VARCHAR(60) NOT NULL,
  aggregatetype  VARCHAR(60) NOT NULL,
  aggregateid    VARCHAR(32) NOT NULL,
  type           VARCHAR(60) NOT NULL,
  payload        VARCHAR(1048576) NOT NULL,
  number         BIGINT NOT NULL,
  arrival        BIGINT GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (tenant, arrival)
);
CREATE TABLE IF NOT EXISTS erasure_hold (
  tenant  VARCHAR(60) NOT NULL,
  id      VARCHAR(60) NOT NULL,
  body    VARCHAR(1048576) NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE TABLE IF NOT EXISTS erasure_duty (
  tenant       VARCHAR(60) NOT NULL,
  duty         VARCHAR(20) NOT NULL,
  lease_owner  VARCHAR(60) NOT NULL,
  lease_until  BIGINT NOT NULL,
  PRIMARY KEY (tenant, duty)
);
