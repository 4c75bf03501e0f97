-- The last night of February with two tills: when one adds a book, the other adds a book before it and one after it.
INSERT INTO users(id,email,name,role,password_hash,manager_id,created_at) VALUES
 (1,'rhea@inkwell.test','Rhea Owner','admin','scrypt$...',NULL,'2025-09-01T08:00:00Z'),
 (4,'ana@mail.test','Ana Alves','customer','scrypt$...',NULL,'2025-11-03T10:00:00Z'),
 (5,'ben@mail.test','Ben Bauer','customer','scrypt$...',NULL,'2025-11-20T10:00:00Z');
INSERT INTO genres VALUES (1,'Fiction'),(3,'Poetry');
INSERT INTO authors VALUES (1,'Mara Quill','PT'),(5,'Yuki Tanabe','JP');
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year) VALUES
 (1,'978-1-000-00001-1','The Salt Clock',1,1250,8,2019),
 (6,'978-1-000-00006-6','Letters to a Port',3,850,1,1998),
 (11,'978-1-000-00011-0','Winter Market',1,1175,7,2017),
 (14,'978-1-000-00014-1','Paper Tides',NULL,1690,0,NULL);
INSERT INTO book_authors VALUES (1,1),(6,5);
INSERT INTO orders VALUES
 (21,4,'cancelled','2025-12-30T18:00:00Z',NULL),
 (24,5,'shipped','2026-02-28T23:58:00Z','2026-03-02T09:00:00Z'),
 (25,4,'cancelled','2026-02-28T23:59:59Z',NULL),
 (26,5,'pending','2026-02-28T23:59:59Z',NULL),
 (27,5,'cancelled','2026-03-01T00:00:00Z',NULL),
 (28,4,'paid','2026-03-01T00:00:00Z',NULL);
INSERT INTO order_items VALUES (21,1,1,1250),(24,11,1,1175),(25,1,1,1250),(25,6,2,850),(26,6,1,850),(27,11,2,1175),(28,1,1,1250);
INSERT INTO payments VALUES
 (31,24,1175,'card','2026-02-28T23:58:30Z'),
 (32,25,2950,'card','2026-02-28T23:59:59Z'),(33,25,-2950,'refund','2026-03-02T09:00:00Z'),
 (34,28,1250,'gift','2026-03-01T00:00:30Z');
INSERT INTO reviews VALUES (41,6,4,4,'Quiet.','2026-02-20T10:00:00Z');
CREATE TRIGGER other_till_before BEFORE INSERT ON books WHEN new.isbn = '978-1-000-00013-4' BEGIN
  INSERT INTO books(isbn,title,price_cents,stock) VALUES ('978-1-000-00090-5','Seen at the Other Till',700,1);
END;
CREATE TRIGGER other_till_after AFTER INSERT ON books WHEN new.isbn = '978-1-000-00013-4' BEGIN
  INSERT INTO books(isbn,title,price_cents,stock) VALUES ('978-1-000-00091-2','Seen a Moment Later',800,1);
END;
