-- How far the jobs of pii4j got that encrypt a column again, for H2. May be run again at any time.
-- last_key is the key of a row of the host's table, as text.
CREATE TABLE IF NOT EXISTS pii4j_checkpoint (
  job          VARCHAR(255) NOT NULL PRIMARY KEY,
  last_key     VARCHAR(4000),
  current_rows BIGINT NOT NULL,
  reencrypted  BIGINT NOT NULL,
  changed      BIGINT NOT NULL,
  shredded     BIGINT NOT NULL,
  refused      BIGINT NOT NULL
);
