export function shopName(town) {
  // TODO: return the name of the shop
}
