SELECT id, body
FROM reviews
WHERE body = '%deleted%'
   OR body = '%!%%';
