-- Tags with colours, notes' older versions, note templates. All of it is what a person made.

CREATE TABLE tag_styles (
  -- The tag in lower case: two tags that differ in case alone are one.
  tag_key TEXT NOT NULL PRIMARY KEY,
  color TEXT NOT NULL
) STRICT;

CREATE TABLE note_templates (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- A note as it was before it was changed. Not bound to its owner by a key: it outlives what is deleted for good until then.
CREATE TABLE note_versions (
  id INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('highlight', 'article')),
  owner_id TEXT NOT NULL,
  note TEXT NOT NULL,
  replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_versions_by_owner ON note_versions (owner_kind, owner_id, id);

-- A note is written at every pause in the typing. One version is kept of each five minutes of writing, the one from before
-- them, and one whenever more than half of a note goes. By trigger, so that no way of writing a note forgets it.
CREATE TRIGGER highlight_note_versions AFTER UPDATE OF note ON highlights
WHEN old.note <> '' AND old.note <> new.note AND (
  length(new.note) * 2 < length(old.note)
  OR NOT EXISTS (
    SELECT 1 FROM note_versions WHERE owner_kind = 'highlight' AND owner_id = old.id
      AND replaced_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-5 minutes')))
BEGIN
  INSERT INTO note_versions (owner_kind, owner_id, note, replaced_at)
  VALUES ('highlight', old.id, old.note, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;

CREATE TRIGGER article_note_versions AFTER UPDATE OF note ON article_notes
WHEN old.note <> '' AND old.note <> new.note AND (
  length(new.note) * 2 < length(old.note)
  OR NOT EXISTS (
    SELECT 1 FROM note_versions WHERE owner_kind = 'article' AND owner_id = old.article_id
      AND replaced_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-5 minutes')))
BEGIN
  INSERT INTO note_versions (owner_kind, owner_id, note, replaced_at)
  VALUES ('article', old.article_id, old.note, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;

CREATE TRIGGER highlight_versions_go AFTER DELETE ON highlights
BEGIN
  DELETE FROM note_versions WHERE owner_kind = 'highlight' AND owner_id = old.id;
END;

CREATE TRIGGER article_versions_go AFTER DELETE ON articles
BEGIN
  DELETE FROM note_versions WHERE owner_kind = 'article' AND owner_id = old.id;
END;
