UPDATE books SET stock = 0 WHERE isbn = '978-1-000-00006-6' AND stock >= 2 RETURNING stock;
