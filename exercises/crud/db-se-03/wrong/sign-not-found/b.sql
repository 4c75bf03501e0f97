SELECT id, body FROM reviews WHERE body LIKE '%!%%' OR body LIKE '%deleted%';
