-- Words beside references to notes were indexed with the number of the note.
INSERT OR IGNORE INTO search_queue
  SELECT DISTINCT v.article_id FROM article_versions v JOIN articles a ON a.id = v.article_id
  WHERE a.deleted_at IS NULL AND instr(v.blocks, '"noteRef"') > 0;
