-- Authors who are not from Portugal, unknown countries included.
SELECT name
FROM authors;
