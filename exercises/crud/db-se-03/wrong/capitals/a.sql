SELECT id, body
FROM reviews
WHERE body GLOB '*[Dd]eleted*'
   OR body GLOB '*%*';
