SELECT b.title, b.price_cents FROM books b WHERE b.price_cents <= 999 ORDER BY b.price_cents;
