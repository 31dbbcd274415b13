-- The first one.
CREATE TABLE IF NOT EXISTS first_one (x INT NOT NULL); -- with a remark; and a semicolon
INSERT INTO first_one VALUES (1);
