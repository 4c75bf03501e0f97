INSERT OR IGNORE INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year FROM staging_books;
