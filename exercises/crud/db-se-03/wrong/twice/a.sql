SELECT id, body FROM reviews WHERE body LIKE '%deleted%'
UNION ALL
SELECT id, body FROM reviews WHERE body LIKE '%!%%' ESCAPE '!';
