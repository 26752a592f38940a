-- One row for each sound (popcorn.domain.title_forms.sounds_of) of a movie's names and their parts.
CREATE VIRTUAL TABLE title_sounds USING fts5 (sound, movie_id UNINDEXED, tokenize = 'trigram');

-- title_sounds(title, other_titles) is the connection's: a JSON list.
INSERT INTO title_sounds (sound, movie_id)
SELECT each.value, movie_id FROM movies, json_each(title_sounds(title, other_titles)) AS each;
