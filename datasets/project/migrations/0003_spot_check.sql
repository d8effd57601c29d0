-- Images drawn at random so that a person can say whether a run is right about them. place: order
-- of drawing; class: what the run had said.
CREATE TABLE spot_check (
    run    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    place  INTEGER NOT NULL,
    image  INTEGER NOT NULL REFERENCES image (id),
    class  INTEGER NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('open', 'right', 'wrong', 'unclear')),
    PRIMARY KEY (run, place),
    UNIQUE (run, image)
) WITHOUT ROWID;
