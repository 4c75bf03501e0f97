select b.price_cents, b.title from books as b where b.price_cents <= 999;
