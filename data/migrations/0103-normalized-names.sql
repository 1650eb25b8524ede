-- Names are stored in Unicode NFC: a letter and a combining accent looked like the composed letter but made another tag.
-- `normalize_name` and `fold_case` are functions of the application (data/store/sqlite/text-functions.ts).
UPDATE article_tags SET tag = normalize_name(tag) WHERE tag <> normalize_name(tag);
DELETE FROM article_tags AS t WHERE EXISTS (
  SELECT 1 FROM article_tags o
  WHERE o.article_id = t.article_id AND o.position < t.position AND fold_case(o.tag) = fold_case(t.tag)
);
UPDATE highlight_tags SET tag = normalize_name(tag) WHERE tag <> normalize_name(tag);
DELETE FROM highlight_tags AS t WHERE EXISTS (
  SELECT 1 FROM highlight_tags o
  WHERE o.highlight_id = t.highlight_id AND o.position < t.position AND fold_case(o.tag) = fold_case(t.tag)
);
UPDATE OR IGNORE tag_styles SET tag_key = fold_case(tag_key) WHERE tag_key <> fold_case(tag_key);
DELETE FROM tag_styles WHERE tag_key <> fold_case(tag_key);

-- The tags of imports, which are compared with those of the library.
UPDATE OR IGNORE import_parts SET detail = normalize_name(detail) WHERE kind = 'tag' AND detail <> normalize_name(detail);
DELETE FROM import_parts WHERE kind = 'tag' AND detail <> normalize_name(detail);
UPDATE import_sources SET state = json_set(
  state, '$.tags', json((SELECT json_group_array(DISTINCT normalize_name(value)) FROM json_each(state, '$.tags')))
) WHERE EXISTS (SELECT 1 FROM json_each(state, '$.tags') WHERE value <> normalize_name(value));

-- Collections whose names become equal are merged into the oldest of them, with the earlier dates.
CREATE TEMP TABLE merged_collections AS
  SELECT id, kept FROM (
    SELECT id, first_value(id) OVER names AS kept,
      max(name <> normalize_name(name)) OVER (PARTITION BY fold_case(name)) AS is_changed
    FROM collections WHERE deleted_at IS NULL
    WINDOW names AS (PARTITION BY fold_case(name) ORDER BY created_at, id)
  ) WHERE is_changed AND id <> kept;
INSERT INTO collection_articles (collection_id, article_id, added_at)
  SELECT m.kept, a.article_id, min(a.added_at)
  FROM merged_collections m JOIN collection_articles a ON a.collection_id = m.id GROUP BY m.kept, a.article_id
  ON CONFLICT (collection_id, article_id) DO UPDATE SET added_at = min(added_at, excluded.added_at);
DELETE FROM collection_articles WHERE collection_id IN (SELECT id FROM merged_collections);
DELETE FROM collections WHERE id IN (SELECT id FROM merged_collections);
DROP TABLE merged_collections;
UPDATE collections SET name = normalize_name(name) WHERE name <> normalize_name(name);

UPDATE note_templates SET name = normalize_name(name) WHERE name <> normalize_name(name);
UPDATE export_templates SET name = normalize_name(name) WHERE name <> normalize_name(name);
-- The labels of the highlight colors.
UPDATE settings SET value = (SELECT json_group_object(key, normalize_name(value)) FROM json_each(settings.value))
  WHERE key = 'colorNames' AND json_type(value) = 'object'
    AND NOT EXISTS (SELECT 1 FROM json_each(settings.value) WHERE type <> 'text');
