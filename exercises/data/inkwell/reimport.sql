-- Another import: books of the list were sold, one price is as before, and ids have gaps.
INSERT INTO users(id,email,name,role,password_hash,manager_id,created_at) VALUES
 (33,'noa@mail.test','Noa Étoile','customer','scrypt$...',NULL,'2025-12-01T10:00:00Z');
INSERT INTO genres VALUES (5,'Fiction'),(8,'Poetry');
INSERT INTO authors VALUES (22,'Silas Vane',NULL);
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year,version) VALUES
 (17,'978-3-000-00017-1','Tin Sailors',5,1100,6,2015,3),
 (30,'978-3-000-00030-0','Slow Rivers',8,950,1,2001,7),
 (52,'978-3-000-00052-2','The Blue Ledger',5,1800,9,2024,2);
INSERT INTO book_authors VALUES (17,22),(52,22);
INSERT INTO orders VALUES (91,33,'paid','2026-02-20T10:00:00Z',NULL);
INSERT INTO order_items VALUES (91,30,1,950),(91,52,2,1800);
INSERT INTO payments VALUES (95,91,4550,'card','2026-02-20T10:01:00Z');
INSERT INTO reviews VALUES (81,52,33,5,NULL,'2026-03-01T10:00:00Z');
CREATE TABLE staging_books (
  isbn           TEXT PRIMARY KEY NOT NULL,
  title          TEXT NOT NULL,
  price_cents    INTEGER NOT NULL,
  published_year INTEGER
);
INSERT INTO staging_books VALUES
 ('978-3-000-00052-2','The Blue Ledger',1650,2024),
 ('978-3-000-00060-7','Ash and Ink',0,NULL),
 ('978-3-000-00017-1','Tin Sailors',1100,2016),
 ('978-3-000-00061-4','Lamps',1375,2026);
