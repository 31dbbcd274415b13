-- Requests of people to have their rights granted, for MariaDB and MySQL. May be run again at any
-- time. Moments are microseconds since 1970-01-01T00:00:00Z. The body has dates and steps, no
-- personal data; who asks and for what is in sealed (AES-256-GCM, bound to id, version and body) by
-- the key named beside it. subject_key is a keyed hash. While a request is open, act_before is set.
CREATE TABLE IF NOT EXISTS rights_request (
  id           VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version      BIGINT NOT NULL,
  state        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_key  VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at  BIGINT NOT NULL,
  act_before   BIGINT,
  ended_at     BIGINT,
  key_name     VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body         MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sealed       MEDIUMBLOB NOT NULL,
  PRIMARY KEY (id),
  KEY rights_request_subject (subject_key, received_at, id),
  KEY rights_request_due (act_before, id),
  KEY rights_request_ended (ended_at),
  KEY rights_request_key (key_name, id)
) ENGINE = InnoDB;
-- Which open request stands for a person and a wish: a keyed hash of both, under each key in use.
CREATE TABLE IF NOT EXISTS rights_open (
  open_key    VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (open_key),
  KEY rights_open_request (request_id)
) ENGINE = InnoDB;
-- The calendars that due dates were counted in, so that each can be explained for ever.
CREATE TABLE IF NOT EXISTS rights_calendar (
  version  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body     MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (version)
) ENGINE = InnoDB;
