INSERT INTO books (isbn, title, published_year, price_cents, stock)
VALUES ('978-1-000-00013-4', 'Harbour Lights', 2026, 14.50, 6);
