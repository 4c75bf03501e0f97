UPDATE books SET price_cents = (price_cents * 110 + 50) / 100;
