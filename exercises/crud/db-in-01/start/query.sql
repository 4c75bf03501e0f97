-- Add the book, and give back its id. Column: id.
INSERT INTO books (isbn, title, price_cents)
VALUES ('978-1-000-00013-4', 'Harbour Lights', 0);
