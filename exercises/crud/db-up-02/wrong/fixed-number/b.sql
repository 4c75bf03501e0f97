SELECT stock FROM books WHERE isbn = '978-1-000-00006-6'; -- 2
UPDATE books SET stock = 2 - 2 WHERE isbn = '978-1-000-00006-6' AND stock > 1 RETURNING stock;
