SELECT id, body FROM reviews WHERE lower(body) GLOB '*deleted*'
UNION
SELECT id, body FROM reviews WHERE body GLOB '*%*';
