SELECT id, body FROM reviews WHERE body LIKE '%deleted%';
SELECT id, body FROM reviews WHERE body LIKE '%!%%' ESCAPE '!';
