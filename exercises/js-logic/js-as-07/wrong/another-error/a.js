export async function loadAll(ids, fetchOne) {
  try {
    return await Promise.all(ids.map((id) => fetchOne(id)));
  } catch (error) {
    throw new Error("load failed");
  }
}
