-- When an import was undone, by the name that the program has for it.
ALTER TABLE annotation_imports RENAME COLUMN taken_back_at TO undone_at;
