export function shopName(town) {
  console.log('Inkwell');
}
