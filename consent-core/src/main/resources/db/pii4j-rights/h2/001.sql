-- Requests of people to have their rights granted, for H2. May be run again at any time.
-- Moments are microseconds since 1970-01-01T00:00:00Z. The body has dates and steps, no personal
-- data; who asks and for what is in sealed (AES-256-GCM). subject_key and open_key are keyed hashes.
-- While a request is open, open_key stands for the person and the wish, and act_before is set.
CREATE TABLE IF NOT EXISTS rights_request (
  id           VARCHAR(32) NOT NULL,
  version      BIGINT NOT NULL,
  state        VARCHAR(20) NOT NULL,
  subject_key  VARCHAR(43) NOT NULL,
  open_key     VARCHAR(43),
  received_at  BIGINT NOT NULL,
  act_before   BIGINT,
  ended_at     BIGINT,
  body         VARCHAR(1048576) NOT NULL,
  sealed       VARBINARY(1048576) NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX IF NOT EXISTS rights_request_open ON rights_request (open_key);
CREATE INDEX IF NOT EXISTS rights_request_subject ON rights_request (subject_key, received_at, id);
CREATE INDEX IF NOT EXISTS rights_request_due ON rights_request (act_before, id);
CREATE INDEX IF NOT EXISTS rights_request_ended ON rights_request (ended_at);
-- The calendars that due dates were counted in, so that each can be explained for ever.
CREATE TABLE IF NOT EXISTS rights_calendar (
  version  VARCHAR(64) NOT NULL,
  body     VARCHAR(1048576) NOT NULL,
  PRIMARY KEY (version)
);
