export async function withTimeout(promise, ms) {
  let error;
  const id = setTimeout(() => { error = new Error("x"); error.name = "TimeoutError"; }, ms);
  const value = await promise;
  clearTimeout(id);
  if (error) throw error;
  return value;
}
