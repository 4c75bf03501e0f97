-- Events are the truth and are only ever added; the other tables are sums over them and can be rebuilt.
CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,               -- names the event on every machine, so that two histories merge as a union
  at_ms INTEGER NOT NULL,                  -- milliseconds since 1970, UTC
  kind TEXT NOT NULL,                      -- attempt, hint, solution, current
  body TEXT NOT NULL CHECK (json_valid(body)),
  crc INTEGER NOT NULL,                    -- CRC-32 of uuid, at_ms, kind and body
  exercise TEXT GENERATED ALWAYS AS (body ->> '$.exercise') VIRTUAL
) STRICT;
CREATE INDEX events_of_exercise ON events (exercise, kind, at_ms, id);
CREATE INDEX events_current ON events (at_ms, id) WHERE kind = 'current';
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE progress (
  exercise TEXT PRIMARY KEY NOT NULL,
  attempts INTEGER NOT NULL,
  passed_at INTEGER,                       -- the first pass
  passed_last INTEGER,                     -- the latest pass
  passed_hash TEXT,                        -- the exercise's content at the latest pass
  hints INTEGER NOT NULL,                  -- the highest hint seen
  solution_at INTEGER,                     -- the first look at the solution
  last_at INTEGER NOT NULL,
  crc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  events INTEGER NOT NULL,
  exercises INTEGER NOT NULL,
  crc INTEGER NOT NULL
) STRICT;
INSERT INTO tally VALUES (1, 0, 0, 237572430);
