-- Bad signs that a run has shown, as they were told: message and advice are English sentences, which
-- the window translates when it shows them.
CREATE TABLE run_alarm (
    run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    when_ms INTEGER NOT NULL,
    code    TEXT NOT NULL,
    step    INTEGER NOT NULL,
    message TEXT NOT NULL,
    advice  TEXT NOT NULL,
    PRIMARY KEY (run, when_ms, code)
) WITHOUT ROWID;
