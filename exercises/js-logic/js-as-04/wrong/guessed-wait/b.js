const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function stockOf(id, readStock) {
  let problem = null;
  let left;
  readStock(id, (error, count) => {
    problem = error;
    left = count;
  });
  await wait(100);
  if (problem) throw problem;
  return left;
}
