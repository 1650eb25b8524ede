-- Notes that contain text from another program. Exported files are written so that nothing of them is run, embedded or fetched
-- (docs/adr/0119). A row stays for as long as its highlight or article, because undo can bring every earlier text back.
CREATE TABLE imported_notes (
  highlight_id TEXT UNIQUE REFERENCES highlights (id) ON DELETE CASCADE,
  article_id TEXT UNIQUE REFERENCES articles (id) ON DELETE CASCADE,
  CHECK ((highlight_id IS NULL) <> (article_id IS NULL))
) STRICT;

INSERT OR IGNORE INTO imported_notes (highlight_id)
  SELECT h.id FROM highlights h LEFT JOIN import_sources s ON s.highlight_id = h.id
  WHERE json_extract(s.state, '$.note') <> ''
    OR (h.note <> '' AND EXISTS (SELECT 1 FROM import_parts p WHERE p.target = h.id AND p.kind = 'highlight'));
INSERT OR IGNORE INTO imported_notes (article_id)
  SELECT a.id FROM articles a WHERE EXISTS (SELECT 1 FROM import_parts p WHERE p.target = a.id AND p.kind = 'note');
