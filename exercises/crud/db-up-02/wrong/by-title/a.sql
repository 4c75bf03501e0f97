UPDATE books SET stock = stock - 2 WHERE title = 'Letters to a Port' AND stock >= 2 RETURNING stock;
