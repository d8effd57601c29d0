-- What people did, for undo and redo, also after a restart. Its labels are the rows of label_log
-- that name it; classes: each class before and after, as JSON. state "gone": it was undone, and
-- then something else was done.
CREATE TABLE edit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL,
    name    TEXT NOT NULL,
    other   TEXT NOT NULL,
    images  INTEGER NOT NULL,
    classes TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('done', 'undone', 'gone')),
    when_ms INTEGER NOT NULL
);
CREATE INDEX edit_undone ON edit (state) WHERE state = 'undone';

ALTER TABLE label_log ADD COLUMN edit INTEGER REFERENCES edit (id);
CREATE INDEX label_log_edit ON label_log (edit) WHERE edit IS NOT NULL;
