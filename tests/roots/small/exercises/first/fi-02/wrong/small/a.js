export function shopName(town) {
  return 'inkwell';
}
