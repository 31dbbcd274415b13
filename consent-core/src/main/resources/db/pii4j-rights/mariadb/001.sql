-- Requests of people to have their rights granted, for MariaDB and MySQL. May be run again at any
-- time. Moments are microseconds since 1970-01-01T00:00:00Z. The body has dates and steps, no
-- personal data; who asks and for what is in sealed (AES-256-GCM). subject_key and open_key are
-- keyed hashes.
-- While a request is open, open_key stands for the person and the wish, and act_before is set.
CREATE TABLE IF NOT EXISTS rights_request (
  id           VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version      BIGINT NOT NULL,
  state        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_key  VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  open_key     VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin,
  received_at  BIGINT NOT NULL,
  act_before   BIGINT,
  ended_at     BIGINT,
  body         MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sealed       MEDIUMBLOB NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY rights_request_open (open_key),
  KEY rights_request_subject (subject_key, received_at, id),
  KEY rights_request_due (act_before, id),
  KEY rights_request_ended (ended_at)
) ENGINE = InnoDB;
-- The calendars that due dates were counted in, so that each can be explained for ever.
CREATE TABLE IF NOT EXISTS rights_calendar (
  version  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body     MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (version)
) ENGINE = InnoDB;
