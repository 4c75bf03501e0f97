-- The day of the monthly import: what the shop has, and the publishers' list in staging_books. None of the list was sold yet.
INSERT INTO users(id,email,name,role,password_hash,manager_id,created_at) VALUES
 (4,'ana@mail.test','Ana Alves','customer','scrypt$...',NULL,'2025-11-03T10:00:00Z');
INSERT INTO genres VALUES (1,'Fiction'),(2,'Technical'),(3,'Poetry');
INSERT INTO authors VALUES (1,'Mara Quill','PT'),(3,'Lena Okafor','NG');
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year,version) VALUES
 (1,'978-1-000-00001-1','The Salt Clock',1,1250,8,2019,1),
 (4,'978-1-000-00004-2','SQL for Gardeners',2,2999,12,2020,1),
 (6,'978-1-000-00006-6','Letters to a Port',3,850,2,1998,2),
 (9,'978-1-000-00009-7','Unshelved',NULL,500,20,NULL,1),
 (11,'978-1-000-00011-0','Winter Market',1,1125,7,2017,1);
INSERT INTO book_authors VALUES (1,1),(4,3);
INSERT INTO orders VALUES (1,4,'shipped','2026-01-05T09:30:00Z','2026-01-07T12:00:00Z');
INSERT INTO order_items VALUES (1,1,1,1250),(1,4,1,2999);
INSERT INTO payments VALUES (1,1,4249,'card','2026-01-05T09:31:00Z');
CREATE TABLE staging_books (
  isbn           TEXT PRIMARY KEY NOT NULL,
  title          TEXT NOT NULL,
  price_cents    INTEGER NOT NULL,
  published_year INTEGER
);
INSERT INTO staging_books VALUES
 ('978-1-000-00006-6','Letters to a Port (new edition)',900,2026),
 ('978-1-000-00009-7','Unshelved',450,2011),
 ('978-1-000-00011-0','Winter Market',1190,2017),
 ('978-1-000-00013-4','Harbour Lights',1450,2026),
 ('978-1-000-00014-1','Paper Tides',1690,NULL);
