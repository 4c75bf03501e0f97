SELECT id, body FROM reviews WHERE lower(body) LIKE '%deleted%' OR body LIKE '%0\%%' ESCAPE '\';
