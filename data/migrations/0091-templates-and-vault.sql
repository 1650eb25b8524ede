-- How files are written that leave the library, and the folder of notes that is kept up to date.

CREATE TABLE export_templates (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('article', 'highlight', 'day')),
  file_name TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- A file of the linked folder for each article. `region` is what was written last between the two marks: what differs
-- from it in the file was written by the person.
CREATE TABLE vault_files (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- Relative to the folder, with slashes.
  path TEXT NOT NULL,
  region TEXT NOT NULL,
  written_at TEXT NOT NULL,
  -- When the person and Lectern last changed the same lines; null when never, or when it was looked at.
  conflict_at TEXT
) STRICT;
