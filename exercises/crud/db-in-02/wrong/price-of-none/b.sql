INSERT OR IGNORE INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year FROM staging_books;
update books
set price_cents = (select s.price_cents from staging_books as s where s.isbn = books.isbn);
