-- Wrapped data keys of pii4j, for MariaDB and MySQL. May be run again at any time.
-- Names are their UTF-8 bytes, so that no collation changes what is equal. To read them:
--   SELECT CONVERT(tenant USING utf8mb4), CONVERT(scope_name USING utf8mb4), id, kek FROM pii4j_data_key
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE IF NOT EXISTS pii4j_key_scope (
  tenant      VARBINARY(765) NOT NULL,
  scope_name  VARBINARY(765) NOT NULL,
  next_id     BIGINT         NOT NULL,
  refusing    SMALLINT       NOT NULL,
  PRIMARY KEY (tenant, scope_name)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS pii4j_data_key (
  tenant      VARBINARY(765)  NOT NULL,
  scope_name  VARBINARY(765)  NOT NULL,
  id          BIGINT          NOT NULL,
  algorithm   VARCHAR(64)     NOT NULL,
  created_at  BIGINT          NOT NULL,
  kek         VARCHAR(128)    NOT NULL,
  wrapped     VARBINARY(4096) NOT NULL,
  reserved    BIGINT          NOT NULL,
  PRIMARY KEY (tenant, scope_name, id),
  FOREIGN KEY (tenant, scope_name) REFERENCES pii4j_key_scope (tenant, scope_name)
) ENGINE = InnoDB;
CREATE TABLE IF NOT EXISTS pii4j_shredding (
  tenant      VARBINARY(765) NOT NULL,
  scope_name  VARBINARY(765) NOT NULL,
  shredded_at BIGINT         NOT NULL,
  last_id     BIGINT         NOT NULL,
  PRIMARY KEY (tenant, scope_name, shredded_at, last_id),
  KEY pii4j_shredding_at (shredded_at),
  FOREIGN KEY (tenant, scope_name) REFERENCES pii4j_key_scope (tenant, scope_name)
) ENGINE = InnoDB;
