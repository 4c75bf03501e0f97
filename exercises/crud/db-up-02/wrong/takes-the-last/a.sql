UPDATE books SET stock = max(stock - 2, 0) WHERE isbn = '978-1-000-00006-6' RETURNING stock;
