-- Times are milliseconds since 1970 (UTC). Ids are never used twice.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Where images came from. A location inside the project's folder is stored relative to it.
CREATE TABLE source (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,
    location TEXT NOT NULL,
    UNIQUE (kind, location)
);

-- folded: the name without case, so that "Oak" and "oak" are one class.
CREATE TABLE class (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL CHECK (name <> ''),
    folded   TEXT NOT NULL UNIQUE,
    colour   INTEGER NOT NULL,
    key      TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
);
CREATE UNIQUE INDEX class_key ON class (key) WHERE key <> '';

-- hidden_truth names a class, but does not keep it from being removed.
CREATE TABLE image (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    source       INTEGER NOT NULL REFERENCES source (id),
    path         TEXT NOT NULL,
    number       INTEGER NOT NULL,
    file_bytes   INTEGER NOT NULL,
    modified_ms  INTEGER NOT NULL,
    width        INTEGER NOT NULL,
    height       INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    part         TEXT NOT NULL CHECK (part IN ('train', 'test')),
    state        TEXT NOT NULL CHECK (state IN ('ok', 'unreadable')),
    reason       TEXT NOT NULL,
    hidden_truth INTEGER,
    UNIQUE (source, path, number)
);

CREATE TABLE label (
    image   INTEGER PRIMARY KEY REFERENCES image (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('class', 'unsure', 'excluded', 'none_of_these')),
    class   INTEGER REFERENCES class (id),
    author  TEXT NOT NULL CHECK (author IN ('person', 'import')),
    when_ms INTEGER NOT NULL,
    CHECK ((verdict = 'class') = (class IS NOT NULL))
);
CREATE INDEX label_class ON label (class);

-- Every change of a label, append only. A null verdict stands for "no label". Classes are named
-- by id alone, since the log outlives them.
CREATE TABLE label_log (
    position       INTEGER PRIMARY KEY AUTOINCREMENT,
    image          INTEGER NOT NULL REFERENCES image (id),
    before_verdict TEXT,
    before_class   INTEGER,
    before_author  TEXT,
    before_when_ms INTEGER,
    after_verdict  TEXT,
    after_class    INTEGER,
    after_author   TEXT,
    after_when_ms  INTEGER,
    when_ms        INTEGER NOT NULL
);
CREATE INDEX label_log_image ON label_log (image);

CREATE TABLE run (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    config         TEXT NOT NULL,
    method         TEXT NOT NULL,
    preset         TEXT NOT NULL,
    seed           INTEGER NOT NULL,
    status         TEXT NOT NULL,
    reason         TEXT NOT NULL,
    label_count    INTEGER NOT NULL,
    label_set_hash TEXT NOT NULL,
    versions       TEXT NOT NULL,
    hardware       TEXT NOT NULL,
    started_ms     INTEGER NOT NULL,
    ended_ms       INTEGER NOT NULL,
    summary        TEXT NOT NULL
);

-- At this step of the run, labels up to this position of the log joined it.
CREATE TABLE label_pickup (
    run          INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step         INTEGER NOT NULL,
    log_position INTEGER NOT NULL,
    PRIMARY KEY (run, step)
) WITHOUT ROWID;

-- A null value stands for "not a number".
CREATE TABLE metric (
    run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    step    INTEGER NOT NULL,
    value   REAL,
    when_ms INTEGER NOT NULL,
    PRIMARY KEY (run, name, step)
) WITHOUT ROWID;

-- Predictions of a class that was removed stay, and are shown again when it is restored.
CREATE TABLE prediction (
    run               INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    image             INTEGER NOT NULL REFERENCES image (id),
    class             INTEGER NOT NULL,
    confidence        REAL NOT NULL,
    second_class      INTEGER,
    second_confidence REAL NOT NULL,
    trusted           INTEGER NOT NULL,
    PRIMARY KEY (run, image)
) WITHOUT ROWID;

-- feature: 32-bit floats, little end first.
CREATE TABLE embedding (
    run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    image   INTEGER NOT NULL REFERENCES image (id),
    feature BLOB NOT NULL,
    PRIMARY KEY (run, image)
);
