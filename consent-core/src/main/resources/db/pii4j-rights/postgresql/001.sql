-- Requests of people to have their rights granted, for PostgreSQL. May be run again at any time.
-- Moments are microseconds since 1970-01-01T00:00:00Z. The body has dates and steps, no personal
-- data; who asks and for what is in sealed (AES-256-GCM, bound to id, version and body) by the key
-- named beside it. subject_key is a keyed hash. While a request is open, act_before is set.
CREATE TABLE IF NOT EXISTS rights_request (
  id           VARCHAR(32) COLLATE "C" NOT NULL,
  version      BIGINT NOT NULL,
  state        VARCHAR(20) COLLATE "C" NOT NULL,
  subject_key  VARCHAR(43) COLLATE "C" NOT NULL,
  received_at  BIGINT NOT NULL,
  act_before   BIGINT,
  ended_at     BIGINT,
  key_name     VARCHAR(8) COLLATE "C" NOT NULL,
  body         TEXT NOT NULL,
  sealed       BYTEA NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS rights_request_subject ON rights_request (subject_key, received_at, id);
CREATE INDEX IF NOT EXISTS rights_request_due ON rights_request (act_before, id)
  WHERE act_before IS NOT NULL;
CREATE INDEX IF NOT EXISTS rights_request_ended ON rights_request (ended_at)
  WHERE ended_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS rights_request_key ON rights_request (key_name, id);
-- Which open request stands for a person and a wish: a keyed hash of both, under each key in use.
CREATE TABLE IF NOT EXISTS rights_open (
  open_key    VARCHAR(43) COLLATE "C" NOT NULL,
  request_id  VARCHAR(32) COLLATE "C" NOT NULL,
  PRIMARY KEY (open_key)
);
CREATE INDEX IF NOT EXISTS rights_open_request ON rights_open (request_id);
-- The calendars that due dates were counted in, so that each can be explained for ever.
CREATE TABLE IF NOT EXISTS rights_calendar (
  version  VARCHAR(64) COLLATE "C" NOT NULL,
  body     TEXT NOT NULL,
  PRIMARY KEY (version)
);
