SELECT id, body FROM reviews WHERE body LIKE '%deleted%' AND body LIKE '%!%%' ESCAPE '!';
