export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    let answer, problem;
    readStock(id, (error, count) => { answer = count; problem = error; });
    setTimeout(() => { if (problem) reject(problem); else resolve(answer); }, 20);
  });
}
