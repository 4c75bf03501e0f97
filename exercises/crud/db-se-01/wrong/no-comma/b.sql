SELECT b.price_cents FROM books b WHERE b.price_cents <= 999;
