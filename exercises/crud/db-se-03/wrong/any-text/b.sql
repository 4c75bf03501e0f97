SELECT id, body FROM reviews WHERE body LIKE '%%' OR lower(body) LIKE '%deleted%';
