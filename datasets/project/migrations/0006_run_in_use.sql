-- A person wants the model of this run although runs up to that number are newer; 0: nobody said so.
-- A run of a higher number takes over once it has ended.
ALTER TABLE run ADD COLUMN chosen_over INTEGER NOT NULL DEFAULT 0;
