SELECT id, body
FROM reviews
WHERE body LIKE 'deleted%'
   OR body LIKE '%!%%' ESCAPE '!';
