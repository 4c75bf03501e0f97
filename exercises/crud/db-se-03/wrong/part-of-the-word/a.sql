SELECT id, body
FROM reviews
WHERE body LIKE '%delete%'
   OR body LIKE '%!%%' ESCAPE '!';
