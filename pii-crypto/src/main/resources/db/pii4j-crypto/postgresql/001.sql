-- Wrapped data keys of pii4j, for PostgreSQL. May be run again at any time.
-- Names are their UTF-8 bytes, so that no collation or encoding changes what is equal. To read them:
--   SELECT convert_from(tenant, 'UTF8'), convert_from(scope_name, 'UTF8'), id, kek FROM pii4j_data_key
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE IF NOT EXISTS pii4j_key_scope (
  tenant      BYTEA    NOT NULL,
  scope_name  BYTEA    NOT NULL,
  next_id     BIGINT   NOT NULL,
  refusing    SMALLINT NOT NULL,
  PRIMARY KEY (tenant, scope_name)
);
CREATE TABLE IF NOT EXISTS pii4j_data_key (
  tenant      BYTEA        NOT NULL,
  scope_name  BYTEA        NOT NULL,
  id          BIGINT       NOT NULL,
  algorithm   VARCHAR(64)  NOT NULL,
  created_at  BIGINT       NOT NULL,
  kek         VARCHAR(128) NOT NULL,
  wrapped     BYTEA        NOT NULL,
  reserved    BIGINT       NOT NULL,
  PRIMARY KEY (tenant, scope_name, id),
  FOREIGN KEY (tenant, scope_name) REFERENCES pii4j_key_scope
);
CREATE TABLE IF NOT EXISTS pii4j_shredding (
  tenant      BYTEA  NOT NULL,
  scope_name  BYTEA  NOT NULL,
  shredded_at BIGINT NOT NULL,
  last_id     BIGINT NOT NULL,
  PRIMARY KEY (tenant, scope_name, shredded_at, last_id),
  FOREIGN KEY (tenant, scope_name) REFERENCES pii4j_key_scope
);
CREATE INDEX IF NOT EXISTS pii4j_shredding_at ON pii4j_shredding (shredded_at);
