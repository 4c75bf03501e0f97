export async function shopName() { return "Inkwell"; }
