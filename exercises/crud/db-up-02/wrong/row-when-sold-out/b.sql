UPDATE books SET stock = stock - 2 WHERE isbn = '978-1-000-00006-6' AND stock >= 2;
SELECT stock FROM books WHERE isbn = '978-1-000-00006-6';
