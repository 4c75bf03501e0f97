export function parsePrice(text) {
  // Is the text a price? If so, return how many cents it is.
  return null;
}
