-- The shop a year later: books has one more column, prices no longer end in 0 or 5, and one title is there in two editions.
ALTER TABLE books ADD COLUMN language TEXT;
INSERT INTO users(id,email,name,role,password_hash,manager_id,created_at) VALUES
 (1,'rhea@inkwell.test','Rhea Owner','admin','scrypt$...',NULL,'2025-09-01T08:00:00Z'),
 (6,'chi@mail.test','Chi Ndulu','customer','scrypt$...',NULL,'2025-12-05T10:00:00Z');
INSERT INTO genres VALUES (1,'Fiction'),(2,'Technical'),(3,'Poetry');
INSERT INTO authors VALUES (3,'Lena Okafor','NG'),(6,'Noor Haddad','PT');
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year,version,language) VALUES
 (6,'978-1-000-00006-6','Letters to a Port',3,899,9,1998,4,'pt'),
 (7,'978-1-000-00007-3','The Glass Orchard',1,1575,4,2023,2,'en'),
 (31,'978-1-000-00031-8','Low Water',1,1299,3,2026,1,'en'),
 (32,'978-1-000-00032-5','High Water',1,1204,0,2026,1,NULL),
 (33,'978-1-000-00033-2','A Leaf for Free',1,0,50,2027,1,'en'),
 (34,'978-1-000-00034-9','A Bookmark',1,5,99,NULL,1,NULL),
 (35,'978-1-000-00035-6','Trees of Pages',2,2995,2,2027,1,'de'),
 (36,'978-1-000-00036-3','Letters to a Port',3,1499,4,2027,1,'en'),
 (40,'978-1-000-00040-0','Found in a Box',NULL,505,1,NULL,1,NULL);
INSERT INTO book_authors VALUES (7,6),(31,3),(32,3),(35,3);
INSERT INTO orders VALUES (61,6,'shipped','2027-01-20T10:00:00Z','2027-01-22T10:00:00Z');
INSERT INTO order_items VALUES (61,6,1,899),(61,31,1,1250);
INSERT INTO payments VALUES (71,61,2149,'card','2027-01-20T10:01:00Z');
