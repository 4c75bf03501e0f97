export function shopName(town) {
  return town === undefined ? 'Inkwell' : `Inkwell, ${town}`;
}
