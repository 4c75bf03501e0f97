UPDATE books SET stock = stock - 2 WHERE stock >= 2 RETURNING stock;
