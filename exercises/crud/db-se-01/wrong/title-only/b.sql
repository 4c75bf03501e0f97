SELECT b.title FROM books b WHERE b.price_cents <= 999;
