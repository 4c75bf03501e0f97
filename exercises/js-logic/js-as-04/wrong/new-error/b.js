export const stockOf = (id, readStock) =>
  new Promise((resolve, reject) => {
    readStock(id, (error, count) => {
      if (!error) return resolve(count);
      reject(new Error(error.message));
    });
  });
