SELECT stock - 2 AS stock FROM books WHERE isbn = '978-1-000-00006-6' AND stock >= 2;
