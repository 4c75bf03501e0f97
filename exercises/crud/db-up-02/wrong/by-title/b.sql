update books
set stock = stock - 2
where title like 'letters to a port' and not stock < 2
returning stock;
