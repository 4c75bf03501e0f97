SELECT id, body
FROM reviews
WHERE body GLOB '*deleted*'
   OR body LIKE '%!%%' ESCAPE '!';
