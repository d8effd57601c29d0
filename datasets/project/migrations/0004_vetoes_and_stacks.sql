-- A person's "this image is not of this class". The class is named by id alone, so that undoing its
-- removal brings these back as well.
CREATE TABLE veto (
    image INTEGER NOT NULL REFERENCES image (id),
    class INTEGER NOT NULL,
    PRIMARY KEY (image, class)
) WITHOUT ROWID;

-- As JSON: [image, class, whether it stands from then on].
ALTER TABLE edit ADD COLUMN vetoes TEXT NOT NULL DEFAULT '[]';

ALTER TABLE prediction ADD COLUMN third_class INTEGER;
ALTER TABLE prediction ADD COLUMN third_confidence REAL NOT NULL DEFAULT 0;

-- Images that show nearly the same: all of a stack name the same first one, which names itself.
CREATE TABLE stack (
    image INTEGER PRIMARY KEY REFERENCES image (id),
    first INTEGER NOT NULL REFERENCES image (id)
);
