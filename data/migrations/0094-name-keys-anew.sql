-- Names are folded as the search folds them (core/text/fold.ts): their keys are written anew when an article is next asked for or
-- in the background. The search index is written anew for the same reason, by its format (data/store/search/index-document.ts).
DELETE FROM indexed_entities;
