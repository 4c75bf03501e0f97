export const titlesInStock = (books) => books.flatMap(({ title, stock }) => (stock ? [title] : []));
